package io.xuewei.bot.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Months, quarters and years, whole or their edges: `下个月`, `6月底`, `月初`, `6月上旬`, `第二季度末`, `上半年`,
/// `年底`, `2025年`.
final class Periods implements DateWords {

  private static final String RELATIVE = "(?<rel>下下个?|上上个?|下一?个?|上一?个?|本|这个?|当)";
  private static final String EDGE = "(?<edge>底|末|初|中旬|上旬|下旬|中(?!间))?";

  private static final Pattern MONTH =
      Pattern.compile(
          "(?:"
              + RELATIVE
              + "月|"
              + Years.PREFIX
              + "?(?<![\\d.第每])(?<m>"
              + Numbers.SHORT
              + ")月份?)(?![饼光亮嫂薪经球票花]|台(?!账))"
              + EDGE);

  private static final Pattern MONTH_EDGE =
      Pattern.compile("(?<![\\d个每当本上下这正腊一二三四五六七八九十])月(?<edge>底|末|初|中旬|上旬|下旬|中)");

  private static final Pattern QUARTER =
      Pattern.compile(
          "(?:"
              + RELATIVE
              + "季度|"
              + Years.PREFIX
              + "?(?:第(?<q>[一二三四1-4])个?季度|(?<![\\d第每一二三四两几个])(?<p>[一二三四1-4])季度|[Qq](?<r>[1-4])(?![\\da-zA-Z])))"
              + "(?<edge>底|末|初)?");

  private static final Pattern QUARTER_EDGE = Pattern.compile("(?<![每个])季度?(?<edge>末|底|初)");

  private static final Pattern YEAR =
      Pattern.compile(Years.PREFIX + "(?<part>上半年|下半年|底|末|初|中(?!间|国|央))?(?!一号文件|第|级|版|以来)");

  private static final Pattern YEAR_PART =
      Pattern.compile("(?<![\\d每今明后去前本一二三四五六七八九十两几半学全])年(?<edge>底|末|初)|(?<part>上半年|下半年)");

  @Override
  public @Nullable DateReading read(Cursor cursor, Reference said) {
    MatchResult month = cursor.take(MONTH);
    if (month != null) {
      return month(month, said);
    }
    MatchResult edge = cursor.take(MONTH_EDGE);
    if (edge != null) {
      return nearestEdge(YearMonth.from(said.today()), edge.group("edge"), 1, said);
    }
    MatchResult quarter = cursor.take(QUARTER);
    return quarter == null ? longer(cursor, said) : quarter(quarter, said);
  }

  private static @Nullable DateReading longer(Cursor cursor, Reference said) {
    MatchResult edge = cursor.take(QUARTER_EDGE);
    if (edge != null) {
      YearMonth first = YearMonth.from(Rhythm.Cycle.QUARTER.first(said.today()));
      return nearestEdge(first, edge.group("edge"), 3, said);
    }
    MatchResult year = cursor.take(YEAR);
    if (year != null) {
      Integer number = Years.said(year, said);
      return number == null ? null : year(number, year.group("part"));
    }
    MatchResult part = cursor.take(YEAR_PART);
    if (part == null) {
      return null;
    }
    int now = said.today().getYear();
    return part.group("edge") == null
        ? year(now, part.group("part"))
        : nearestEdge(YearMonth.of(now, 1), part.group("edge"), 12, said);
  }

  private static DateReading month(MatchResult match, Reference said) {
    String edge = match.group("edge");
    if (match.group("rel") != null) {
      return edge(YearMonth.from(said.today()).plusMonths(offset(match.group("rel"))), edge, 1);
    }
    int month = Numbers.of(match.group("m"));
    if (month < 1 || month > 12) {
      return DateReading.flawed(Flaw.NO_SUCH_DAY);
    }
    Integer year = Years.said(match, said);
    int nearest = Years.nearest(month, said.today().getDayOfMonth(), said);
    return edge(YearMonth.of(year == null ? nearest : year, month), edge, 1);
  }

  private static DateReading quarter(MatchResult match, Reference said) {
    YearMonth here = YearMonth.from(Rhythm.Cycle.QUARTER.first(said.today()));
    if (match.group("rel") != null) {
      return edge(here.plusMonths(3L * offset(match.group("rel"))), match.group("edge"), 3);
    }
    String number = match.group("q") == null ? match.group("p") : match.group("q");
    int month = Numbers.of(number == null ? match.group("r") : number) * 3 - 2;
    Integer year = Years.said(match, said);
    YearMonth first = YearMonth.of(year == null ? said.today().getYear() : year, month);
    boolean over = said.planned() && first.isBefore(here);
    boolean ahead = !said.planned() && first.isAfter(here);
    int years = year != null ? 0 : over ? 1 : ahead ? -1 : 0;
    return edge(first.plusYears(years), match.group("edge"), 3);
  }

  private static DateReading year(int year, @Nullable String part) {
    YearMonth first = YearMonth.of(year, 1);
    return switch (part) {
      case "上半年" -> edge(first, null, 6);
      case "下半年" -> edge(first.plusMonths(6), null, 6);
      case "中" -> edge(first.plusMonths(5), "末", 1);
      case null, default -> edge(first, part, 12);
    };
  }

  /// The edge of this period, or of the next or last one when that is over or still to come.
  private static DateReading nearestEdge(YearMonth first, String edge, int months, Reference said) {
    DateReading here = edge(first, edge, months);
    if (said.planned() && here.to().isBefore(said.today())) {
      return edge(first.plusMonths(months), edge, months);
    }
    return !said.planned() && here.from().isAfter(said.today())
        ? edge(first.minusMonths(months), edge, months)
        : here;
  }

  private static DateReading edge(YearMonth first, @Nullable String edge, int months) {
    LocalDate from = first.atDay(1);
    LocalDate to = first.plusMonths(months - 1L).atEndOfMonth();
    return switch (edge) {
      case "底", "末" -> DateReading.day(to);
      case "初" -> DateReading.day(from);
      case "中" -> DateReading.day(first.atDay(15));
      case "上旬" -> DateReading.days(from, first.atDay(10));
      case "中旬" -> DateReading.days(first.atDay(11), first.atDay(20));
      case "下旬" -> DateReading.days(first.atDay(21), to);
      case null, default -> DateReading.days(from, to);
    };
  }

  static int offset(String relative) {
    return (int)
        (relative.chars().filter(c -> c == '下').count()
            - relative.chars().filter(c -> c == '上').count());
  }
}
