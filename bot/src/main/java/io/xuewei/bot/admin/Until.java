package io.xuewei.bot.admin;

import io.xuewei.bot.calendar.HolidayTable;
import io.xuewei.bot.calendar.Reference;
import io.xuewei.bot.calendar.TimeExpression;
import io.xuewei.bot.calendar.TimeExpressions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Understands until when something is to hold: `有效期到年底`, `到12月31日`, `三个月`, `到2027年6月`.
///
/// A day or month without a year is the next one to come; a month without a day ends with its last
/// day. Nothing said is one year.
final class Until {

  private static final TimeExpressions TIMES = new TimeExpressions(HolidayTable.usual());

  private static final Pattern FRAME =
      Pattern.compile("^(有效期?|期限)?[ :]*(为|是|至|到|截至|截止到?)?[ ]*|[ 。.]*(为止|止|内|有效)?$");

  private Until() {}

  /// The last day; empty when the words say none.
  static Optional<LocalDate> parse(String said, LocalDate today) {
    if (said.isBlank()) {
      return Optional.of(today.plusYears(1));
    }
    String text = FRAME.matcher(said.strip()).replaceAll("");
    return TIMES.only(text, Reference.planned(today)).flatMap(time -> last(time, today));
  }

  private static Optional<LocalDate> last(TimeExpression time, LocalDate today) {
    return switch (time) {
      case TimeExpression.Day(var date, _) -> Optional.of(date);
      case TimeExpression.Days(_, var to) -> Optional.of(to);
      case TimeExpression.Deadline(var by) -> Optional.of(by.minusNanos(1).toLocalDate());
      case TimeExpression.Length(var days, var hours) when hours.isZero() ->
          Optional.of(today.plus(days));
      case TimeExpression.Impossible(_, var read) -> read.flatMap(would -> last(would, today));
      default -> Optional.empty();
    };
  }
}
