package io.xuewei.bot.knowledge;

import io.xuewei.index.Generation;
import io.xuewei.index.PassageIndex;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Problem;
import io.xuewei.knowledge.folder.DictionaryFiles;
import io.xuewei.knowledge.folder.DocumentFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the next edition of a knowledge base from its working folder.
///
/// The commit of the index is the moment at which the next edition becomes the live one. Everything
/// that it needs, its files' bytes and its manifest, is on disk before; what is left of a refresh
/// that ended earlier, killed or not, harms nobody and goes with the next.
final class Refresh {

  private static final String PROCESSING = DocumentFolder.PROCESSING + "-" + PassageIndex.FORMAT;

  private final Premises premises;
  private final InstantSource clock;

  Refresh(Premises premises, InstantSource clock) {
    this.premises = premises;
    this.clock = clock;
  }

  /// Whether the live edition can be served by this version of the program.
  static boolean isCurrentFormat(Manifest manifest) {
    return manifest.processing().endsWith("-" + PassageIndex.FORMAT);
  }

  /// Does it all.
  ///
  /// @throws Upkeep.Busy when another process is at work
  Outcome run(Cause cause, Preparation preparation, Course course) throws IOException {
    Seeds.copyInto(premises.knowledge());
    try (var _ = UpkeepLock.take(premises.lock(), premises.patience())) {
      course.done(Course.Step.LOCKED);
      Manifest live = live();
      Optional<Cause> interrupted = new Rollback(premises).finishInterrupted(live, course);
      boolean wanted = preparation.apply(live, course) || interrupted.isPresent();
      if (!wanted) {
        return new Outcome.Unchanged(live);
      }
      course.done(Course.Step.PREPARED);
      return publish(interrupted.orElse(cause), live, course);
    }
  }

  /// What the live generation is made of; [Manifest#NONE] when that is not known, so that
  /// everything is read anew.
  private Manifest live() throws IOException {
    int generation = PassageIndex.published(premises.index()).number();
    return premises.editions().manifest(generation).orElse(Manifest.NONE);
  }

  private Outcome publish(Cause cause, Manifest live, Course course) throws IOException {
    Instant now = clock.instant();
    Scan scan = Scan.of(premises.working(), live);
    course.done(Course.Step.SCANNED);
    boolean sameProcessing = live.processing().equals(PROCESSING);
    if (live.generation() > 0 && sameProcessing && scan.changes().isEmpty()) {
      Manifest same = live.seenAgain(scan.files(), now);
      if (scan.hashed() > 0) {
        premises.editions().write(same);
      }
      return new Outcome.Unchanged(same);
    }
    return publish(new Making(cause, now, live, scan), course);
  }

  /// What an edition is being made of.
  private record Making(Cause cause, Instant at, Manifest live, Scan scan) {
    boolean takesOver() {
      return live.processing().equals(PROCESSING);
    }
  }

  private Outcome publish(Making making, Course course) throws IOException {
    var gathering = new Gathering(making.scan(), course);
    try (var staging = new Staging(premises.staging())) {
      DictionaryFiles.Result words = dictionary(making.scan(), gathering, staging);
      PassageIndex index = PassageIndex.lucene(premises.index(), words.dictionary());
      try {
        var reading = new FileReading(premises.working(), premises.editions().files(), staging);
        gathering.gather(reading, Optional.of(index).filter(_ -> making.takesOver()));
        course.done(Course.Step.READ);
        Manifest next = publish(making, gathering, words, new Target(index, course));
        return new Outcome.Published(next, words.dictionary(), index);
      } catch (IOException | RuntimeException failed) {
        index.close();
        throw failed;
      }
    }
  }

  private record Target(PassageIndex index, Course course) {}

  private Manifest publish(
      Making making, Gathering gathering, DictionaryFiles.Result words, Target target)
      throws IOException {
    Assembly assembly = Assembly.of(gathering.documents(), words.dictionary());
    List<Document> documents = assembly.documents();
    var notes = new ArrayList<>(words.problems());
    notes.addAll(assembly.notes());
    Generation live = PassageIndex.published(premises.index());
    Manifest next = manifest(making, gathering, assembly, notes, live);
    premises.editions().files().force();
    premises.editions().write(next);
    target.course().done(Course.Step.NOTED);
    var counted = new CountedDocuments(documents, next.passages(), target.course());
    Generation published = target.index().publish(counted, next.fingerprint(), next.generation());
    target.course().done(Course.Step.PUBLISHED);
    premises.editions().prune(published, premises.keep());
    target.course().done(Course.Step.PRUNED);
    return next;
  }

  private Manifest manifest(
      Making making, Gathering gathering, Assembly assembly, List<Problem> notes, Generation live)
      throws IOException {
    List<Document> documents = assembly.documents();
    return new Manifest(
        premises.editions().next(live),
        making.at(),
        making.at(),
        making.cause(),
        PROCESSING,
        gathering.entries(),
        gathering.changes(),
        documents.size(),
        documents.stream().mapToInt(document -> document.passages().size()).sum(),
        notes,
        assembly.copies().copyOf());
  }

  /// The dictionary is small and read each time.
  private DictionaryFiles.Result dictionary(Scan scan, Gathering gathering, Staging staging)
      throws IOException {
    Path place = staging.place();
    var staged = new ArrayList<Staging.Staged>();
    for (SeenFile file : scan.files()) {
      if (file.found().isDictionary() && file.found().isReadable()) {
        var copy = Staging.copy(premises.working().resolve(file.path()), place);
        staged.add(copy);
        gathering.put(FileReading.entry(file, copy.sha256(), true));
      }
    }
    DictionaryFiles.Result words = Staging.dictionary(place);
    for (Staging.Staged copy : staged) {
      premises.editions().files().keep(copy.file(), copy.sha256());
    }
    return words;
  }
}
