package io.xuewei.bot.ledger.export;

import io.xuewei.bot.ledger.PeriodLedger;
import io.xuewei.bot.ledger.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/// The ledger as csv: one line for each person at each lesson, all of them quoted.
///
/// UTF-8 with a byte order mark, by which office programs know it. What would be a formula there
/// gets a quote before it, see [Injection].
public final class CsvLedger {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Words words;
  private final ZoneId zone;

  public CsvLedger(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /// Writes it. The stream stays open.
  public void write(PeriodLedger ledger, OutputStream out) throws IOException {
    Table table = new DetailTables(ledger, words, new Tables(ledger, words, zone)).attendance();
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.append(BYTE_ORDER_MARK);
    CSVFormat format = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
    var printer = new CSVPrinter(writer, format);
    printer.printRecord(table.columns().stream().map(Table.Column::head).toList());
    for (List<Cell> row : table.rows()) {
      printer.printRecord(row.stream().map(CsvLedger::text).toList());
    }
    printer.flush();
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> Injection.neutral(text.text());
      case Cell.Count count -> Long.toString(count.number());
      case Cell.Day day -> day.day().toString();
      case Cell.Moment moment -> SECOND.format(moment.at());
      case Cell.Percent percent -> percent.percent().toPlainString() + "%";
    };
  }
}
