package io.xuewei.bot.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What an admin does to a knowledge base; the same from the command line, a chat and the HTTP
/// interface.
///
/// Everything that changes documents or dictionary ends in a new [Edition], built beside the live
/// one, which answers until then and goes on answering when the work fails, is cancelled or is
/// killed. One work at a time: a second one gets [Busy].
///
/// ```java
/// upkeep.refresh(new Cause(Cause.Kind.REFRESH, "cli"));
/// upkeep.progress().files().done();
/// ```
public interface Upkeep {

  /// Starts to publish what has changed in the files, behind the answering; returns at once.
  ///
  /// @throws Busy when some work is under way
  void refresh(Cause cause);

  /// How far the work under way is, or how the last one ended; [RefreshProgress#NONE] before the
  /// first.
  RefreshProgress progress();

  /// Hears every step of the progress until the returned handle is closed.
  AutoCloseable listen(Consumer<RefreshProgress> listener);

  /// Gives up the work under way; the live edition stays.
  ///
  /// @return whether there was any
  boolean cancel();

  /// The editions kept, the newest first.
  List<Edition> history();

  /// Starts to publish an earlier edition again: its documents and its dictionary. The files of the
  /// working folder become those of that edition.
  ///
  /// @throws NotPossible when that edition is not kept
  void rollBackTo(int generation, Cause cause);

  /// Takes a document out: its file and its sidecar leave the working folder, earlier editions keep
  /// them.
  ///
  /// @throws NotPossible when there is no such document
  void remove(String documentId, Cause cause);

  /// Marks a document as no longer in force from today, in favour of another if one is named.
  ///
  /// @throws NotPossible when there is no such document
  void retire(String documentId, Optional<String> replacementId, Cause cause);

  /// Adds an alias of a term to the dictionary.
  ///
  /// @throws NotPossible when the alias stands for another term already
  void addAlias(String term, String alias, Cause cause);

  /// Something else is being done to the knowledge base.
  final class Busy extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    Busy(String message) {
      super(message);
    }
  }

  /// What was asked cannot be done. The message is one line that says why.
  final class NotPossible extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    NotPossible(String message) {
      super(message);
    }
  }
}
