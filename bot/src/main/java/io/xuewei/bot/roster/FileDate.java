package io.xuewei.bot.roster;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as people type them into tables: `2024-03-01`, `2024.3.1`, `2024/3/1`, `2024年3月1日`,
/// `20240301`, `2024年3月`, `2024.03`, or the number of days that a spreadsheet counts.
final class FileDate {

  private static final Pattern SEPARATED =
      Pattern.compile("((?:19|20)\\d{2})[-./年](\\d{1,2})(?:[-./月](\\d{1,2})日?|月?)(?: \\d.*|T.*)?");
  private static final Pattern PACKED = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern DAYS = Pattern.compile("[34]\\d{4}");
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

  private FileDate() {}

  /// The date; of a month without a day, its first.
  static Optional<LocalDate> first(String text) {
    return read(text, false);
  }

  /// The date; of a month without a day, its last.
  static Optional<LocalDate> last(String text) {
    return read(text, true);
  }

  private static Optional<LocalDate> read(String text, boolean end) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (DAYS.matcher(plain).matches()) {
      return Optional.of(DAY_0.plusDays(Integer.parseInt(plain)));
    }
    Matcher separated = SEPARATED.matcher(plain.replaceAll(" *([-./年月日]) *", "$1"));
    Matcher date = separated.matches() ? separated : PACKED.matcher(plain);
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(date(date, end));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static LocalDate date(Matcher date, boolean end) {
    var month = YearMonth.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)));
    if (date.group(3) == null) {
      return end ? month.atEndOfMonth() : month.atDay(1);
    }
    return month.atDay(Integer.parseInt(date.group(3)));
  }
}
