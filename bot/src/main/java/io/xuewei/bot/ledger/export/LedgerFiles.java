package io.xuewei.bot.ledger.export;

import io.xuewei.bot.ledger.Ledgers;
import io.xuewei.bot.ledger.Offer;
import io.xuewei.bot.ledger.PeriodLedger;
import io.xuewei.bot.ledger.Words;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.lesson.Lessons;
import io.xuewei.bot.roster.Directory;
import io.xuewei.bot.roster.Group;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Makes the files of ledgers.
public final class LedgerFiles {

  private final Ledgers ledgers;
  private final Directory directory;
  private final Lessons lessons;
  private final Words words;
  private final Settings settings;

  /// @param zone the unit's
  /// @param homePage under which ids count in xAPI statements
  public record Settings(ZoneId zone, String homePage) {}

  public LedgerFiles(
      Ledgers ledgers, Directory directory, Lessons lessons, Words words, Settings settings) {
    this.ledgers = ledgers;
    this.directory = directory;
    this.lessons = lessons;
    this.words = words;
    this.settings = settings;
  }

  /// A file in memory.
  ///
  /// @param name `第一党支部台账2025-06.xlsx`
  public record Made(String name, String mediaType, byte[] content) {}

  /// Makes it of what is known now; empty when there is no such group or lesson.
  public Optional<Made> make(Offer offer) {
    return directory
        .group(offer.group())
        .or(() -> titled(offer.group()))
        .flatMap(group -> make(group, offer));
  }

  private Optional<Group> titled(String title) {
    List<Group> groups =
        directory.groups().stream().filter(group -> group.title().equals(title)).toList();
    return groups.size() == 1 ? Optional.of(groups.getFirst()) : Optional.empty();
  }

  private Optional<Made> make(Group group, Offer offer) {
    Optional<Lesson> lesson =
        offer.lesson().flatMap(lessons::lesson).filter(l -> l.group().equals(group.id()));
    Optional<PeriodLedger> ledger =
        offer.lesson().isPresent()
            ? lesson.flatMap(one -> ledgers.of(group, one))
            : Optional.of(ledgers.of(group, offer.from(), offer.to()));
    return ledger
        .filter(one -> offer.format() != Offer.Format.DOCX || one.lessons().size() == 1)
        .map(one -> new Made(name(group, offer), offer.format().mediaType(), bytes(one, offer)));
  }

  private String name(Group group, Offer offer) {
    String kind = words.say(offer.lesson().isPresent() ? "file.minutes" : "file.ledger");
    String title = group.title().replaceAll("[^\\p{IsHan}\\p{Alnum}]", "");
    String days =
        offer.from().equals(offer.to()) ? offer.from().toString() : offer.from() + "—" + offer.to();
    return title + kind + days + "." + offer.format().extension();
  }

  private byte[] bytes(PeriodLedger ledger, Offer offer) {
    var out = new ByteArrayOutputStream();
    try {
      switch (offer.format()) {
        case XLSX -> new XlsxLedger(words, settings.zone()).write(ledger, out);
        case CSV -> new CsvLedger(words, settings.zone()).write(ledger, out);
        case DOCX ->
            new MinutesDocx(words, settings.zone()).write(ledger.lessons().getFirst(), ledger, out);
        case XAPI -> new XapiStatements(words, settings.homePage()).write(ledger, out);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("cannot write to memory", impossible);
    }
    return out.toByteArray();
  }
}
