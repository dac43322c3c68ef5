package io.xuewei.bot.calendar;

import java.time.YearMonth;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `2025-06-12`, `2025年6月12日`, `6月12日`, `6.12`, `6/12`, `12号`, `下个月3号`, `12-14日`.
final class CalendarDates implements DateWords {

  /// What may not follow `12号`: then it is a building, a line, a document.
  private static final String NUMBERED =
      "(?!楼|线|厅|会议|馆|院|门|桌|文件|文(?![化明艺体])|机(?!关)|车|房|教室|令|公[告路报馆]|路|仓|台(?!账)|口|"
          + "选手|球|店|柜|井|厂|码|窗|库|营|位|人物|室|座(?!谈)|单元|地块|病|床|铺|站|岗|工地|字|议案|决定|电池)";

  private static final String N = Numbers.SHORT;
  private static final String DAY_WORD = "(?:号" + NUMBERED + "|日(?![常记志报程子语夜照光历用均]|[之以]?内))";
  private static final String NOT_INSIDE = "(?<![\\d.\\-/第〔〕\\[\\]a-zA-Z])";

  private static final Pattern FULL =
      Pattern.compile(
          NOT_INSIDE
              + "(?<y>\\d{4})(?<sep>[-/.])(?<m>\\d{1,2})\\k<sep>(?<d>\\d{1,2})(?!\\d)[日号]?(?:T(?=\\d))?");

  private static final Pattern COMPACT =
      Pattern.compile("(?<![\\da-zA-Z])(?<y>20\\d{2})(?<m>[01]\\d)(?<d>[0-3]\\d)(?!\\d)");

  private static final Pattern MONTH_DAY =
      Pattern.compile(
          Years.PREFIX
              + "?(?<m>"
              + N
              + ")月份?的?(?<d>"
              + N
              + ")(?:"
              + DAY_WORD
              + "|(?![\\d.%个人次分小届名位号条项天楼日点时:]))");

  private static final Pattern DOTTED =
      Pattern.compile(
          "(?<![\\d.\\-/:第a-zA-Z¥])(?<m>\\d{1,2})\\.(?<d>\\d{1,2})(?![\\d.])"
              + "(?:日|(?=[ ]?(?:[凌清早上中下晚傍]|\\d{1,2}[:点时]))|(?<=\\.\\d\\d)(?![%‰元万亿分度米公斤千克倍个次版节章条款页级折美平小k-zA-Z]))");

  private static final Pattern SLASHED =
      Pattern.compile(
          "(?<![\\d.\\-/:第a-zA-Z])(?<m>\\d{1,2})/(?<d>\\d{1,2})(?![\\d/])"
              + "(?:日|(?=[ ]?(?:[凌清早上中下晚傍]|\\d{1,2}[:点时])))");

  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?<rel>下下个?|上上个?|下一?个?|上一?个?|本|这个?|当)月的?|(?<!\\d-)(?<![\\d./第每〔〕\\[\\]a-zA-Z编字几月一二三四五六七八九十生假节路街巷弄道前过]))"
              + "(?<d>"
              + N
              + ")(?:号"
              + NUMBERED
              + "|(?<=\\d|十[一-九]|月[一-九十]{1,3})日(?![常记志报程子语夜照光历用均]|[之以]?内))");

  private static final Pattern RANGE =
      Pattern.compile(
          "(?:"
              + Years.PREFIX
              + "?(?<m>"
              + N
              + ")月|(?<![\\d.\\-/第月]))(?<d>\\d{1,2})(?:-|到|至)(?<e>\\d{1,2})"
              + DAY_WORD);

  @Override
  public @Nullable DateReading read(Cursor cursor, Reference said) {
    for (Pattern full : new Pattern[] {FULL, COMPACT}) {
      MatchResult match = cursor.take(full);
      if (match != null) {
        return Years.day(number(match, "y"), number(match, "m"), number(match, "d"));
      }
    }
    MatchResult range = cursor.take(RANGE);
    return range == null ? monthDay(cursor, said) : range(range, said);
  }

  private static @Nullable DateReading monthDay(Cursor cursor, Reference said) {
    MatchResult named = cursor.take(MONTH_DAY);
    if (named != null) {
      return monthDay(Years.said(named, said), number(named, "m"), number(named, "d"), said);
    }
    for (Pattern short_ : new Pattern[] {DOTTED, SLASHED}) {
      MatchResult match = cursor.take(short_);
      if (match != null) {
        DateReading read = monthDay(null, number(match, "m"), number(match, "d"), said);
        return read.flaw() == null ? read : null;
      }
    }
    MatchResult day = cursor.take(DAY);
    return day == null ? null : day(day.group("rel"), number(day, "d"), said);
  }

  private static DateReading monthDay(@Nullable Integer year, int month, int day, Reference said) {
    return Years.day(year == null ? Years.nearest(month, day, said) : year, month, day);
  }

  private static DateReading day(@Nullable String relative, int day, Reference said) {
    YearMonth month = YearMonth.from(said.today());
    if (relative != null) {
      month = month.plusMonths(Periods.offset(relative));
    } else if (said.planned()) {
      month = month.plusMonths(day < said.today().getDayOfMonth() ? 1 : 0);
    } else {
      month = month.minusMonths(day > said.today().getDayOfMonth() ? 1 : 0);
    }
    return Years.day(month.getYear(), month.getMonthValue(), day);
  }

  private static DateReading range(MatchResult range, Reference said) {
    int first = number(range, "d");
    DateReading from =
        range.group("m") == null
            ? day(null, first, said)
            : monthDay(Years.said(range, said), number(range, "m"), first, said);
    if (from.flaw() != null) {
      return from;
    }
    int last = number(range, "e");
    DateReading to = Years.day(from.from().getYear(), from.from().getMonthValue(), last);
    if (to.flaw() != null) {
      return to;
    }
    return last < first
        ? DateReading.flawed(Flaw.BACKWARDS)
        : DateReading.days(from.from(), to.from());
  }

  private static int number(MatchResult match, String group) {
    return Numbers.of(match.group(group));
  }
}
