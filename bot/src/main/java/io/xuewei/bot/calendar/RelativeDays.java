package io.xuewei.bot.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `今天`, `明早`, `大后天`, `三天后`, `两周后的周三`, `半个月后`.
final class RelativeDays implements DateWords {

  private static final Map<String, Integer> WORDS =
      Map.of("大前", -3, "前", -2, "昨", -1, "今", 0, "明", 1, "后", 2, "大后", 3);
  private static final int HALF_MONTH = 15;

  private static final Pattern WORD =
      Pattern.compile(
          "(?<![此以之先])(?<word>大前|大后|前|后)天|(?<near>[昨今明])(?:[天日](?!报)|儿个?(?!童)|(?=[早晚晨夜]))");

  private static final Pattern LATER =
      Pattern.compile(
          "(?<![第每\\d.])(?<n>半|\\d{1,3}|"
              + Numbers.SHORT
              + ")个?(?<unit>天|日|周|星期|礼拜|月|季度|年)(?:(?<later>之后|以后|过后|后(?![勤续备台果面期天]))"
              + "|(?<ago>之前|以前|前(?![往期台面])))");

  private static final Pattern WEEKDAY = Pattern.compile("的?(?:周|星期|礼拜)([一二三四五六日天])");

  @Override
  public @Nullable DateReading read(Cursor cursor, Reference said) {
    MatchResult word = cursor.take(WORD);
    if (word != null) {
      String which = word.group("word") == null ? word.group("near") : word.group("word");
      return DateReading.day(said.today().plusDays(WORDS.getOrDefault(which, 0)));
    }
    MatchResult later = cursor.take(LATER);
    return later == null ? null : counted(later, cursor, said);
  }

  /// So many days before something that is planned is no day but a length: `提前三天`, `三天前提醒`.
  private static @Nullable DateReading counted(MatchResult later, Cursor cursor, Reference said) {
    boolean ago = later.group("ago") != null;
    int sign = ago ? -1 : 1;
    LocalDate day = count(said.today(), later.group("n"), later.group("unit"), sign);
    if (day == null || ago && said.planned()) {
      return null;
    }
    boolean weeks = List.of("周", "星期", "礼拜").contains(later.group("unit"));
    MatchResult weekday = weeks ? cursor.take(WEEKDAY) : null;
    return DateReading.day(
        weekday == null ? day : Weeks.monday(day).plusDays(Weeks.index(weekday.group(1))));
  }

  static @Nullable LocalDate count(LocalDate from, String said, String unit, int sign) {
    if (said.equals("半")) {
      return switch (unit) {
        case "月" -> from.plusDays(sign * HALF_MONTH);
        case "年" -> from.plusMonths(sign * 6L);
        default -> null;
      };
    }
    long n = (long) sign * Numbers.of(said);
    return switch (unit) {
      case "天", "日" -> from.plusDays(n);
      case "月" -> from.plusMonths(n);
      case "季度" -> from.plusMonths(3 * n);
      case "年" -> from.plusYears(n);
      default -> from.plusWeeks(n);
    };
  }
}
