package io.xuewei.index;

import io.xuewei.index.eval.QuestionSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// A question set in an index of its own, ready to be asked.
record OpenSet(QuestionSet set, PassageIndex index, Library library, Optional<Meaning> meaning)
    implements AutoCloseable {

  /// @param vectors where to keep the sets' vectors; empty to go by words
  static OpenSet of(Path folder, Optional<Path> vectors, Clock clock)
      throws IOException, InterruptedException {
    QuestionSet set = QuestionSet.read(folder);
    PassageIndex index = PassageIndex.inMemory(set.dictionary());
    index.publish(set.documents(), set.name());
    Optional<Meaning> meaning = vectors.map(kept -> Meaning.in(kept.resolve(set.name()), clock));
    if (meaning.isPresent()) {
      meaning.get().follow(index, set.dictionary(), _ -> {});
      meaning.get().await();
    }
    return new OpenSet(set, index, new Library(index, set.dictionary(), clock, meaning), meaning);
  }

  @Override
  public void close() throws IOException {
    meaning.ifPresent(Meaning::close);
    index.close();
  }
}
