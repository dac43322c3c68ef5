package io.xuewei.bot.knowledge;

import io.xuewei.index.Meaning;
import io.xuewei.index.PassageIndex;
import io.xuewei.index.dense.LazyEmbedder;
import io.xuewei.index.dense.Progress;
import io.xuewei.knowledge.Dictionary;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// The [Meaning] of a [KnowledgeBase], as far as there is one: it may be off, or its folder may not
/// open. Then questions are answered by words.
///
/// @param meaning empty when off or not to be opened
/// @param problem why it could not be opened, one line
public record DenseHalf(Optional<Meaning> meaning, Optional<String> problem)
    implements AutoCloseable {

  private static final Progress NOTHING = new Progress(0, 0, 0);

  static DenseHalf off() {
    return new DenseHalf(Optional.empty(), Optional.empty());
  }

  /// Opens a folder of vectors; when that fails the report gets one line and words have to do.
  static DenseHalf in(Path vectors, InstantSource clock, Consumer<String> report) {
    if (CommandLineLength.isTooLong()) {
      return without(CommandLineLength.PROBLEM + ", answers go by words only", report);
    }
    try {
      return new DenseHalf(Optional.of(Meaning.in(vectors, clock)), Optional.empty());
    } catch (UncheckedIOException failed) {
      return without(
          failed.getMessage() + ", answers go by words only: " + failed.getCause(), report);
    }
  }

  private static DenseHalf without(String problem, Consumer<String> report) {
    report.accept(problem);
    return new DenseHalf(Optional.empty(), Optional.of(problem));
  }

  /// Makes the vectors that the live generation lacks, behind the answering.
  void follow(PassageIndex index, Dictionary dictionary, Consumer<Progress> listener) {
    meaning.ifPresent(present -> present.follow(index, dictionary, listener));
  }

  /// Takes the vectors that are there, and loads the model when there are some.
  void read(PassageIndex index, Dictionary dictionary) {
    meaning.ifPresent(present -> present.read(index, dictionary));
  }

  /// For `/health` of a server, which follows its index.
  public MeaningStatus status() {
    return meaning
        .map(DenseHalf::status)
        .or(() -> problem.map(reason -> MeaningStatus.unavailable(NOTHING, reason)))
        .orElseGet(MeaningStatus::off);
  }

  private static MeaningStatus status(Meaning meaning) {
    boolean settled = meaning.isSettled();
    Optional<Progress> progress = meaning.progress();
    return switch (meaning.model()) {
      case LazyEmbedder.Unavailable model ->
          MeaningStatus.unavailable(progress.orElse(NOTHING), model.reason());
      // There is nothing to embed.
      case LazyEmbedder.NotLoaded _ when settled -> MeaningStatus.of(NOTHING);
      case LazyEmbedder.NotLoaded _ -> MeaningStatus.loading();
      case LazyEmbedder.Ready _ when progress.isEmpty() -> MeaningStatus.loading();
      case LazyEmbedder.Ready _ -> status(progress.get(), settled);
    };
  }

  /// A filling that has ended before the end has failed.
  private static MeaningStatus status(Progress progress, boolean settled) {
    return settled && progress.done() < progress.total()
        ? MeaningStatus.unavailable(progress, "the making of the vectors failed, see the log")
        : MeaningStatus.of(progress);
  }

  @Override
  public void close() {
    meaning.ifPresent(Meaning::close);
  }
}
