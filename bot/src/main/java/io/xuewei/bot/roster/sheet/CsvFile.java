package io.xuewei.bot.roster.sheet;

import io.xuewei.bot.roster.sheet.Unreadable.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Separated text as spreadsheet programs write it, with quotation marks.
final class CsvFile {

  private CsvFile() {}

  static Sheet read(byte[] file, Limits limits) throws Unreadable {
    String text = EncodedText.read(file);
    try (var parser = CSVParser.parse(text, format(Separator.of(text)))) {
      return new Sheet("", rows(parser, limits).rows());
    } catch (IOException | UncheckedIOException broken) {
      throw new Unreadable(Problem.QUOTE_OPEN, "");
    }
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator)
        .setIgnoreEmptyLines(false)
        .setTrailingData(true)
        .get();
  }

  private static Rows rows(CSVParser parser, Limits limits) throws Unreadable {
    var rows = new Rows(limits);
    for (CSVRecord line : parser) {
      rows.begin();
      for (int column = 0; column < line.size(); column++) {
        rows.cell(column, line.get(column));
      }
      if (!rows.end((int) line.getRecordNumber(), 0)) {
        throw new Unreadable(Problem.TOO_MANY_ROWS, limits.rows());
      }
    }
    return rows;
  }
}
