package io.xuewei.bot.ledger.export;

import io.xuewei.bot.ledger.Basis;
import io.xuewei.bot.ledger.Counting;
import io.xuewei.bot.ledger.Figures;
import io.xuewei.bot.ledger.PeriodLedger;
import io.xuewei.bot.ledger.PeriodLedger.DocumentCoverage;
import io.xuewei.bot.ledger.Rate;
import io.xuewei.bot.ledger.Words;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// 统计: every rate with its numerator, denominator, exclusions, rule version and cut-off.
final class RateTable {

  private final PeriodLedger ledger;
  private final Words words;
  private final ZoneId zone;
  private final List<List<Cell>> rows = new ArrayList<>();

  RateTable(PeriodLedger ledger, Words words, ZoneId zone) {
    this.ledger = ledger;
    this.words = words;
    this.zone = zone;
  }

  Table table() {
    Figures figures = ledger.figures();
    add(words.say("rate.attendance"), figures.attendance());
    add(words.say("rate.withMobile"), figures.withMobile());
    add(words.say("rate.withoutMobile"), figures.withoutMobile());
    ledger.apart().forEach((who, rate) -> add(words.say("rate.apart", who.word()), rate));
    add(words.say("rate.participation"), figures.participation());
    add(words.say("rate.full"), figures.full());
    add(words.say("rate.coverage"), figures.coverage());
    ledger.documents().forEach(this::document);
    List<Table.Column> columns = Table.Column.all(words.say("columns.rates"));
    return new Table(words.say("sheet.rates"), columns, rows);
  }

  private void document(DocumentCoverage covered) {
    Counting counting = ledger.counting();
    Rate nothing = ledger.figures().attendance();
    var basis = new Basis(new TreeMap<>(), nothing.basis().versions(), counting.cutOff());
    add(
        words.say("rate.document", covered.title()),
        new Rate(covered.recalled(), covered.clauses(), 0, basis));
  }

  private void add(String name, Rate rate) {
    boolean known = rate.denominator() > 0;
    rows.add(
        List.of(
            Cell.of(name),
            Cell.known(known, rate.numerator(), words),
            Cell.known(known, rate.denominator(), words),
            Cell.of(rate, words),
            Cell.of(words.exclusions(rate.basis())),
            Cell.of(words.versions(rate.basis())),
            new Cell.Moment(LocalDateTime.ofInstant(rate.basis().cutOff(), zone).withNano(0)),
            Cell.of(
                rate.unknown() > 0 ? words.say("unknown", rate.unknown()) : words.say("none"))));
  }
}
