package io.xuewei.bot.knowledge;

import io.xuewei.index.Generation;
import io.xuewei.index.Library;
import io.xuewei.index.Meaning;
import io.xuewei.index.PassageIndex;
import io.xuewei.knowledge.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The edition that answers: an index on one generation, the dictionary that this generation was
/// made with, and the library over both. It never changes; a new one takes its place as a whole.
///
/// Questions count themselves in and out. It closes when it has been replaced and the last question
/// has left.
public final class LiveEdition {

  private static final int ATTEMPTS = 5;

  private final PassageIndex index;
  private final Dictionary dictionary;
  private final Library library;
  private final AtomicInteger users = new AtomicInteger(1);

  /// @param index open on its generation; closes with the edition
  LiveEdition(PassageIndex index, Dictionary dictionary, Optional<Meaning> meaning, Clock clock) {
    this.index = index;
    this.dictionary = dictionary;
    library = new Library(index, dictionary, clock, meaning);
    var _ = index.documents();
  }

  /// Opens the newest generation with the dictionary that is kept with it; empty when there is
  /// none, or it is not known what it is made of, or this version reads it differently.
  static Optional<LiveEdition> open(Premises premises, Optional<Meaning> meaning, Clock clock)
      throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Generation newest = PassageIndex.published(premises.index());
      Optional<Manifest> manifest = premises.editions().manifest(newest.number());
      if (manifest.filter(Refresh::isCurrentFormat).isEmpty()) {
        return Optional.empty();
      }
      Dictionary dictionary = premises.editions().dictionary(manifest.get());
      PassageIndex index = PassageIndex.lucene(premises.index(), dictionary);
      if (index.generation().number() == newest.number()) {
        return Optional.of(new LiveEdition(index, dictionary, meaning, clock));
      }
      index.close();
    }
    throw new IOException("the index in " + premises.index() + " changes too often to be opened");
  }

  /// Its generation.
  public Generation generation() {
    return index.generation();
  }

  /// Finds its documents and passages.
  public PassageIndex index() {
    return index;
  }

  /// Answers from it.
  public Library library() {
    return library;
  }

  /// The dictionary that it was made with.
  public Dictionary dictionary() {
    return dictionary;
  }

  /// False when it closed in the meantime.
  boolean enter() {
    return users.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
  }

  void leave() {
    if (users.decrementAndGet() == 0) {
      close();
    }
  }

  private void close() {
    try {
      index.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("an edition could not be closed", failed);
    }
  }
}
