package io.xuewei.bot.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `周五`, `下周三`, `这个星期天`, `下下周一`, `周末`, `本周`. A week is Monday to Sunday; a bare day of the week is
/// the next one, the reference day included.
final class Weeks implements DateWords {

  /// One day of the week; not the `一` of `每周一次`.
  static final String DAY =
      "(?:一(?![次回期题篇句]|学(?!习)|练(?!习)|测(?!验)|考(?!试)|讲(?![课座话解])|课(?![程后前]))|[二三四五六日天])";

  private static final String WEEK = "(?:周|星期|礼拜)";
  private static final String RELATIVE =
      "(?<rel>下{1,3}+个?一?(?=[周星礼])|上{1,3}+个?一?(?=[周星礼])|这一?个?|本|当)";

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?:"
              + RELATIVE
              + "|(?<![一二三四五六七八九十两几每隔个第大小上下\\d]))"
              + WEEK
              + "(?<day>"
              + DAY
              + "|[1-7](?!\\d)|末)(?!餐厅|咖啡|福珠宝|围|鸣|刊|报|多[^少])");

  private static final Pattern WHOLE = Pattern.compile(RELATIVE + WEEK + "(?![一二三四五六日天末期边年岁围报刊长])");

  private static final int SATURDAY = 5;

  @Override
  public @Nullable DateReading read(Cursor cursor, Reference said) {
    MatchResult day = cursor.take(WEEKDAY);
    if (day != null) {
      return read(day.group("rel"), day.group("day"), said);
    }
    MatchResult whole = cursor.take(WHOLE);
    if (whole == null) {
      return null;
    }
    LocalDate monday = monday(said.today()).plusWeeks(offset(whole.group("rel")));
    return DateReading.days(monday, monday.plusDays(6));
  }

  private static DateReading read(@Nullable String relative, String day, Reference said) {
    if (day.equals("末")) {
      return weekend(relative, said);
    }
    LocalDate here = monday(said.today()).plusDays(index(day));
    if (relative != null) {
      return DateReading.day(here.plusWeeks(offset(relative)));
    }
    boolean over = said.planned() && here.isBefore(said.today());
    boolean ahead = !said.planned() && here.isAfter(said.today());
    return DateReading.day(here.plusWeeks(over ? 1 : ahead ? -1 : 0)).rolling(said);
  }

  /// `下周末` is the one after this coming one for some and this coming one for others.
  private static DateReading weekend(@Nullable String relative, Reference said) {
    LocalDate saturday = monday(said.today()).plusDays(SATURDAY);
    if (relative == null && !said.planned() && saturday.isAfter(said.today())) {
      return weekend(saturday.minusWeeks(1));
    }
    int weeks = relative == null ? 0 : offset(relative);
    DateReading meant = weekend(saturday.plusWeeks(weeks));
    return weeks == 1 && said.today().isBefore(saturday)
        ? meant.or(weekend(saturday), Doubt.WHICH_WEEKEND)
        : meant;
  }

  private static DateReading weekend(LocalDate saturday) {
    return DateReading.days(saturday, saturday.plusDays(1));
  }

  private static int offset(String relative) {
    return (int)
        (relative.chars().filter(c -> c == '下').count()
            - relative.chars().filter(c -> c == '上').count());
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// 0 for Monday.
  static int index(String day) {
    return switch (day) {
      case "日", "天" -> 6;
      default -> Numbers.of(day) - 1;
    };
  }

  static DayOfWeek day(String said) {
    return DayOfWeek.of(index(said) + 1);
  }
}
