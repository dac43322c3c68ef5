package io.xuewei.bot.knowledge;

import io.xuewei.knowledge.Problem;
import java.time.Instant;
import java.util.List;

/// One generation of the knowledge base as the history tells it.
///
/// @param generation its number
/// @param at when it was published
/// @param cause why
/// @param changes what became of the files, against the edition before
/// @param documents how many it has
/// @param passages how many it has
/// @param problems what could not be used
public record Edition(
    int generation,
    Instant at,
    Cause cause,
    List<FileChange> changes,
    int documents,
    int passages,
    List<Problem> problems) {

  public Edition {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }

  /// What became of a file.
  ///
  /// @param kind what became of it
  /// @param file its path in the working folder: `documents/某办法.docx`, `dictionary/aliases.tsv`
  /// @param documents ids of the documents read from it
  public record FileChange(Kind kind, String file, List<String> documents) {
    public FileChange {
      documents = List.copyOf(documents);
    }

    /// What became of a file.
    public enum Kind {
      ADDED,
      CHANGED,
      REMOVED
    }
  }
}
