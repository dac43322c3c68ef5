package io.xuewei.bot.knowledge;

import io.xuewei.bot.chat.SettableClock;
import io.xuewei.index.Finding;
import io.xuewei.index.PassageIndex;
import io.xuewei.knowledge.Validity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A knowledge base on a temporary folder, worked on by hand: files are written, time is set, and
/// each refresh tells its course.
final class Desk {

  final SettableClock clock = new SettableClock("2025-06-12T19:00");
  final Premises premises;
  final Told told = new Told();
  private int written;

  Desk(Path folder) throws IOException {
    this(folder, 20);
  }

  Desk(Path folder, int keep) throws IOException {
    Path knowledge = folder.resolve("knowledge");
    Files.createDirectories(knowledge.resolve("documents"));
    premises = new Premises(knowledge, folder.resolve("index"), keep, Duration.ZERO);
  }

  /// What a refresh told.
  static final class Told implements Course {
    final List<Step> steps = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    int filesRead;
    int passagesWritten;
    private Runnable inTheMiddle = () -> {};

    @Override
    public void done(Step step) {
      steps.add(step);
    }

    @Override
    public void files(int done, int total) {
      filesRead = done;
    }

    @Override
    public void passages(int done, int total) {
      passagesWritten = done;
      if (done > 0 && done < total) {
        inTheMiddle.run();
      }
    }

    @Override
    public void note(String line) {
      notes.add(line);
    }

    void breakInTheMiddle() {
      inTheMiddle =
          () -> {
            throw new IllegalStateException("broken in the middle");
          };
    }
  }

  /// A document of one passage.
  void document(String name, String sentence) throws IOException {
    write("documents/" + name, "关于" + name.replaceAll("\\W", "") + "的办法\n" + sentence + "\n");
  }

  /// Writes a file; it looks as if it had been there for an hour, and never as old as the one
  /// before.
  Path write(String path, String text) throws IOException {
    Path file = premises.knowledge().resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
    return age(file, clock.instant().minus(Duration.ofHours(1)).plusMillis(written++));
  }

  /// A zip of texts.
  void zip(String path, Map<String, String> texts) throws IOException {
    Path file = write(path, "");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        zip.putNextEntry(new ZipEntry(text.getKey()));
        zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    age(file, clock.instant().minus(Duration.ofHours(1)).plusMillis(written++));
  }

  static Path age(Path file, Instant modified) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  void delete(String path) throws IOException {
    Files.delete(premises.knowledge().resolve(path));
  }

  String read(String path) throws IOException {
    return Files.readString(premises.knowledge().resolve(path));
  }

  boolean has(String path) {
    return Files.exists(premises.knowledge().resolve(path));
  }

  Outcome refresh() throws IOException {
    told.steps.clear();
    told.notes.clear();
    told.filesRead = 0;
    told.passagesWritten = 0;
    return refresh(Preparation.NONE, told);
  }

  Outcome refresh(Preparation preparation, Course course) throws IOException {
    clock.pass(Duration.ofMinutes(1));
    var cause = new Cause(Cause.Kind.REFRESH, "test");
    Outcome outcome = new Refresh(premises, clock).run(cause, preparation, course);
    if (outcome instanceof Outcome.Published published) {
      published.index().close();
    }
    return outcome;
  }

  /// The generation that is live now.
  int live() throws IOException {
    return PassageIndex.published(premises.index()).number();
  }

  Manifest manifest() throws IOException {
    return premises.editions().manifest(live()).orElseThrow();
  }

  /// The cleaned text of a document of the live edition.
  String text(String id) throws IOException {
    return with(edition -> edition.index().document(id).orElseThrow().text());
  }

  /// What the live edition answers: the quote, or nothing.
  String ask(String question) throws IOException {
    return with(edition ->
        edition.library().ask(question) instanceof Finding.Answered answered
            ? answered.citations().getFirst().quote()
            : "");
  }

  /// How a document of the live edition stands today.
  Validity.State state(String id) throws IOException {
    LocalDate today = LocalDate.now(clock);
    return with(edition -> new Validity(edition.index().documents(), today).state(id));
  }

  private <T> T with(Function<LiveEdition, T> use) throws IOException {
    LiveEdition edition = LiveEdition.open(premises, Optional.empty(), clock).orElseThrow();
    try {
      return use.apply(edition);
    } finally {
      edition.leave();
    }
  }
}
