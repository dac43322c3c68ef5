package io.xuewei.bot.reminder;

import io.xuewei.bot.calendar.HolidayTable;
import io.xuewei.bot.calendar.Reference;
import io.xuewei.bot.calendar.Spoken;
import io.xuewei.bot.calendar.TimeExpression;
import io.xuewei.bot.calendar.TimeExpressions;
import io.xuewei.bot.rule.Hours;
import io.xuewei.bot.rule.Rulebook;
import java.time.LocalDate;
import java.util.Optional;

/// Quiet hours as people type them: `22:00-7:00`, `晚上10点到早上7点`, `无`.
final class QuietWords {

  private static final TimeExpressions TIMES = new TimeExpressions(HolidayTable.usual());

  private QuietWords() {}

  static Optional<Hours> read(String words) {
    Optional<TimeExpression> read = TIMES.only(words, Reference.planned(LocalDate.EPOCH));
    return read.flatMap(QuietWords::hours).or(() -> Rulebook.QUIET_HOURS.format().read(words));
  }

  private static Optional<Hours> hours(TimeExpression read) {
    return read instanceof TimeExpression.Hours(var from, var to)
        ? Optional.of(new Hours(from, to))
        : Optional.empty();
  }

  static String say(Hours hours) {
    return Spoken.full().say(new TimeExpression.Hours(hours.from(), hours.to()));
  }
}
