package io.xuewei.bot.ledger.export;

import io.xuewei.bot.ledger.LessonRecord;
import io.xuewei.bot.ledger.PeriodLedger;
import io.xuewei.bot.ledger.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The ledger as a workbook: 学习台账, 统计 with a chart, 人员, 签到明细, 学习内容, 更正.
///
/// No cell is a formula. Days are days, numbers are numbers, rates carry the rounded value that is
/// printed everywhere else, too.
public final class XlsxLedger {

  private final Words words;
  private final ZoneId zone;

  public XlsxLedger(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /// Writes it. The stream stays open.
  public void write(PeriodLedger ledger, OutputStream out) throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var sheets = new SheetWriter(workbook, new Styles(workbook));
      var tables = new Tables(ledger, words, zone);
      var details = new DetailTables(ledger, words, tables);
      sheets.write(tables.lessons(), around(ledger, "title.lessons"));
      XSSFSheet rates =
          sheets.write(new RateTable(ledger, words, zone).table(), around(ledger, "title.rates"));
      new RateChart(words).draw(rates, held(ledger), ledger);
      sheets.write(tables.persons(), around(ledger, "title.persons"));
      sheets.write(details.attendance(), around(ledger, "title.attendance"));
      sheets.write(details.contents(), around(ledger, "title.contents"));
      sheets.write(tables.corrections(), around(ledger, "title.corrections"));
      workbook.write(out);
    }
  }

  private static List<LessonRecord> held(PeriodLedger ledger) {
    return ledger.lessons().stream()
        .filter(lesson -> ledger.attendance(lesson).share().isPresent())
        .toList();
  }

  private SheetWriter.Words around(PeriodLedger ledger, String title) {
    PeriodLedger.Scope scope = ledger.scope();
    var counting = ledger.counting();
    String excluded =
        counting.excluded().isEmpty()
            ? words.say("none")
            : counting.excluded().stream()
                .sorted()
                .map(standing -> standing.word())
                .collect(Collectors.joining("、"));
    String version =
        counting.version() == 0 ? words.say("usual") : words.say("version", counting.version());
    String note =
        words.say(
            "note",
            scope.organisation(),
            words.day(scope.from()),
            words.day(scope.to()),
            words.minute(LocalDateTime.ofInstant(counting.cutOff(), zone)),
            version,
            excluded);
    return new SheetWriter.Words(words.say(title, scope.group()), note, words.say("page"));
  }
}
