package io.xuewei.bot.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a day: the longest of what the kinds of words make of it, and what is counted from it, as
/// `下个月第一个周五`, `春节后第一个周一`, `国庆节前最后一个工作日`.
final class DateReader implements DateWords {

  private static final String NTH =
      "的?(?:(?<first>第"
          + Numbers.SHORT
          + "个?|首个?)|(?<last>最后一?个?))(?:(?<work>工作日(?!志)|上班日)|(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])|(?<day>天))";

  private static final Pattern IN_PERIOD = Pattern.compile(NTH);
  private static final Pattern AFTER = Pattern.compile("(?:之后|以后|过后|后)" + NTH);
  private static final Pattern BEFORE = Pattern.compile("(?:之前|以前|前)" + NTH);
  private static final Pattern DAY_BEFORE = Pattern.compile("的?(?:前一天|前一日|头一天)");
  private static final Pattern DAY_AFTER = Pattern.compile("的?(?:后一天|第二天|次日)");
  private static final Pattern ALONE =
      Pattern.compile("(?:第一个|首个|最后一个)(?:工作日(?!志)|(?:周|星期|礼拜)[一二三四五六日天])|最后一天");
  private static final Pattern WEEKDAY =
      Pattern.compile(" ?\\(?(?<=[ (日号\\d])(?:周|星期|礼拜)([一二三四五六日天])\\)?");

  private final List<DateWords> words;
  private final NthDays nth;

  DateReader(WorkCalendar calendar) {
    words =
        List.of(
            new CalendarDates(),
            new RelativeDays(),
            new Weeks(),
            new Periods(),
            new Festivals(calendar));
    nth = new NthDays(calendar);
  }

  @Override
  public @Nullable DateReading read(Cursor cursor, Reference said) {
    int start = cursor.at();
    DateReading base = longest(cursor, said);
    if (base == null) {
      cursor.back(start);
      return alone(cursor, said);
    }
    if (base.flaw() != null) {
      return base;
    }
    DateReading counted = counted(base, cursor);
    return counted == null ? checked(base, cursor) : counted;
  }

  private @Nullable DateReading longest(Cursor cursor, Reference said) {
    int start = cursor.at();
    int end = start;
    DateReading best = null;
    for (DateWords one : words) {
      cursor.back(start);
      DateReading read = one.read(cursor, said);
      if (read != null && cursor.at() > end) {
        best = read;
        end = cursor.at();
      }
    }
    cursor.back(end);
    return best;
  }

  private @Nullable DateReading counted(DateReading base, Cursor cursor) {
    MatchResult after = cursor.take(AFTER);
    if (after != null) {
      return nth.after(base.off().to(), which(after));
    }
    MatchResult before = cursor.take(BEFORE);
    if (before != null) {
      return nth.before(base.off().from(), which(before));
    }
    if (cursor.skip(DAY_BEFORE)) {
      return DateReading.day(base.off().from().minusDays(1));
    }
    if (base.single() && cursor.skip(DAY_AFTER)) {
      return DateReading.day(base.off().to().plusDays(1));
    }
    MatchResult inside = base.single() ? null : cursor.take(IN_PERIOD);
    return inside == null ? null : nth.within(base.from(), base.to(), which(inside));
  }

  /// `第一个周五` without a month is that of this month, or of the next one when it is over.
  private @Nullable DateReading alone(Cursor cursor, Reference said) {
    int start = cursor.at();
    if (cursor.before(start) == '每' || cursor.before(start) == '度' || !cursor.skip(ALONE)) {
      return null;
    }
    cursor.back(start);
    MatchResult match = cursor.take(IN_PERIOD);
    if (match == null) {
      return null;
    }
    YearMonth month = YearMonth.from(said.today());
    DateReading here = in(month, match);
    LocalDate today = said.today();
    if (said.planned() && here.from().isBefore(today)) {
      return in(month.plusMonths(1), match);
    }
    return !said.planned() && here.from().isAfter(today) ? in(month.minusMonths(1), match) : here;
  }

  private DateReading in(YearMonth month, MatchResult match) {
    return nth.within(month.atDay(1), month.atEndOfMonth(), which(match));
  }

  private static NthDays.Which which(MatchResult match) {
    String first = match.group("first");
    int n =
        first == null
            ? -1
            : first.startsWith("首") ? 1 : Numbers.of(first.substring(1).replace("个", ""));
    String weekday = match.group("weekday");
    return new NthDays.Which(
        n, match.group("work") != null, weekday == null ? null : Weeks.day(weekday));
  }

  private static DateReading checked(DateReading base, Cursor cursor) {
    if (!base.single() || base.roll() != 0) {
      return base;
    }
    MatchResult weekday = cursor.take(WEEKDAY);
    return weekday == null || Weeks.day(weekday.group(1)) == base.from().getDayOfWeek()
        ? base
        : DateReading.flawed(Flaw.WRONG_WEEKDAY);
  }
}
