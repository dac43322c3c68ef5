package io.xuewei.bot.cli;

import io.xuewei.bot.LedgerRoom;
import io.xuewei.bot.ledger.Offer;
import io.xuewei.bot.ledger.export.LedgerFiles;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.roster.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `ledger export`: writes the ledger of a group, or the minutes of one of its lessons.
@Command(
    name = "export",
    description = "Writes the ledger of a group, or the minutes of one of its lessons, to a file.")
final class LedgerExportCommand extends StudySubcommand {

  @Option(
      names = "--group",
      paramLabel = "G",
      required = true,
      description = "Id or title of the group.")
  private String group = "";

  @Option(names = "--from", paramLabel = "D", description = "First day (default: the 1st).")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "D", description = "Last day (default: today).")
  private @Nullable LocalDate to;

  @Option(
      names = "--format",
      paramLabel = "xlsx|csv|xapi|docx",
      required = true,
      description =
          "xlsx, csv, xapi (statements); docx: the minutes of the one lesson of --lesson.")
  private String format = "";

  @Option(names = "--lesson", paramLabel = "ID", description = "Only this lesson.")
  private @Nullable String lesson;

  @Option(
      names = "--home-page",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080",
      description = "Under which ids count in xapi (default: ${DEFAULT-VALUE}).")
  private String homePage = "";

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file.")
  private Path out = Path.of("");

  /// What was written, with `--json`.
  record Written(String group, String from, String to, String format, String file, long bytes) {}

  @Override
  public Integer call() throws Exception {
    Optional<Offer.Format> known = Offer.Format.read(format);
    if (known.isEmpty()) {
      throw wrong("--format: expected xlsx, csv, xapi or docx, not \"" + format + "\"");
    }
    if (known.get() == Offer.Format.DOCX && lesson == null) {
      throw wrong("--format docx writes the minutes of one lesson: name it with --lesson");
    }
    return with("ask GET /api/ledger", data -> export(data, known.get()));
  }

  private int export(StudyData data, Offer.Format as) throws IOException {
    List<Group> named = data.store().rosterBook().named(group);
    if (named.size() != 1) {
      String known =
          data.store().directory().groups().stream()
              .map(one -> one.id() + " " + one.title())
              .reduce("", (all, one) -> all + "\n" + one);
      err().println("--group: expected the id or title of one group, of these:" + known);
      return XueweiCommand.FAILED;
    }
    Offer offer = offer(data, named.getFirst(), as);
    if (offer.to().isBefore(offer.from())) {
      throw wrong("--to " + offer.to() + " is before --from " + offer.from());
    }
    var files =
        LedgerRoom.files(
            data.store(), id -> LedgerRoom.title(Optional.empty(), id), homePage, data.clock());
    Optional<LedgerFiles.Made> made = files.make(offer);
    if (made.isEmpty()) {
      err().println("--lesson: the group has no lesson " + lesson);
      return XueweiCommand.FAILED;
    }
    return write(named.getFirst(), offer, made.get());
  }

  private Offer offer(StudyData data, Group one, Offer.Format as) {
    LocalDate today = LocalDate.now(data.clock());
    LocalDate first = from == null ? YearMonth.from(today).atDay(1) : from;
    LocalDate last = to == null ? today : to;
    Optional<Lesson> named = Optional.ofNullable(lesson).flatMap(data.store().lessons()::lesson);
    LocalDate day =
        named
            .map(l -> LocalDate.ofInstant(l.hours().starts(), data.clock().getZone()))
            .orElse(first);
    return lesson == null
        ? new Offer(one.id(), first, last, as, Optional.empty())
        : new Offer(one.id(), day, day, as, Optional.of(lesson));
  }

  private int write(Group one, Offer offer, LedgerFiles.Made made) throws IOException {
    Files.write(out, made.content());
    var written =
        new Written(
            one.title(),
            offer.from().toString(),
            offer.to().toString(),
            offer.format().name().toLowerCase(Locale.ROOT),
            out.toString(),
            made.content().length);
    print(
        written,
        "Wrote the ledger of %s, %s to %s, to %s (%d bytes)."
            .formatted(one.title(), offer.from(), offer.to(), out, made.content().length));
    return 0;
  }
}
