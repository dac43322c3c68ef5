package io.xuewei.bot.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `中秋节`, `明年春节`, `国庆放假期间`, `七一前`, and what is counted from the coming or last holiday: `节前`,
/// `节后第一个工作日`.
final class Festivals implements DateWords {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("五一", "劳动节"),
          Map.entry("十一", "国庆节"),
          Map.entry("七一", "建党节"),
          Map.entry("八一", "建军节"),
          Map.entry("六一", "儿童节"),
          Map.entry("三八", "妇女节"),
          Map.entry("五四", "青年节"),
          Map.entry("国庆", "国庆节"),
          Map.entry("中秋", "中秋节"),
          Map.entry("端午", "端午节"),
          Map.entry("清明", "清明节"),
          Map.entry("元宵", "元宵节"),
          Map.entry("重阳", "重阳节"),
          Map.entry("新年", "元旦"),
          Map.entry("七夕节", "七夕"),
          Map.entry("元旦节", "元旦"),
          Map.entry("党的生日", "建党节"),
          Map.entry("大年三十", "除夕"));

  private static final String AROUND = "(?=[之以]?[前后]|期间|当天|那天|假期|放假|小?长假|上午|下午|早|晚|中午)";

  private static final Pattern NAME =
      Pattern.compile(
          Years.PREFIX
              + "?(?<name>(?:五一|六一|八一|三八|五四)?(?:劳动节|儿童节|建军节|妇女节|青年节)|元旦节?|春节|除夕|大年三十"
              + "|(?:元宵|端午|中秋|重阳)节?|清明(?:节|(?!上河|廉|之))|七夕节?|建党节|教师节|国庆节|国庆(?!庆)|党的生日"
              + "|(?<![一二三四五六七八九十\\d第])(?:五一|十一|七一|八一|六一|三八)"
              + AROUND
              + ")(?:当天|那天|当日)?");

  private static final Pattern DURING = Pattern.compile("的?(?:放假期间|假期期间|小?长假|假期|期间|放假(?!前|后|通知))");

  private static final Pattern HOLIDAY =
      Pattern.compile(
          "(?<!\\p{IsHan})(?:节|放假|假期)(?=[之以]?(?<side>[前后]))|(?<=[于在到至改定延])节(?=[之以]?(?<other>[前后]))");

  private final WorkCalendar calendar;

  Festivals(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public @Nullable DateReading read(Cursor cursor, Reference said) {
    MatchResult name = cursor.take(NAME);
    if (name != null) {
      DateReading day = festival(canonical(name.group("name")), Years.said(name, said), said);
      boolean during = cursor.skip(DURING);
      return during && day.flaw() == null ? holiday(day) : day;
    }
    MatchResult some = cursor.take(HOLIDAY);
    return some == null
        ? null
        : nearest(some.group("side") == null ? some.group("other") : some.group("side"), said);
  }

  private static String canonical(String said) {
    String plain = said.length() > 3 && said.endsWith("节") ? said.substring(2) : said;
    return NAMES.getOrDefault(plain, plain);
  }

  private DateReading festival(String name, @Nullable Integer year, Reference said) {
    int first = year != null ? year : said.today().getYear();
    Optional<DateReading> here = calendar.festival(name, first).map(this::around);
    if (year != null || here.isEmpty()) {
      return here.orElseGet(() -> DateReading.flawed(Flaw.NOT_IN_TABLE));
    }
    LocalDate today = said.today();
    boolean over = said.planned() && here.get().off().to().isBefore(today);
    boolean ahead = !said.planned() && here.get().from().isAfter(today);
    if (!over && !ahead) {
      return here.get();
    }
    return calendar
        .festival(name, first + (over ? 1 : -1))
        .map(this::around)
        .orElseGet(() -> DateReading.flawed(Flaw.NOT_IN_TABLE));
  }

  private DateReading around(LocalDate day) {
    return calendar
        .holiday(day)
        .map(free -> DateReading.festival(day, free.from(), free.to()))
        .orElseGet(() -> DateReading.festival(day, day, day));
  }

  /// A year whose holidays are not out yet has no such days.
  private DateReading holiday(DateReading festival) {
    return calendar
        .holiday(festival.from())
        .map(free -> DateReading.days(free.from(), free.to()))
        .orElseGet(() -> DateReading.flawed(Flaw.NOT_IN_TABLE));
  }

  private DateReading nearest(@Nullable String side, Reference said) {
    boolean before = "前".equals(side);
    LocalDate today = said.today();
    Optional<WorkCalendar.Holiday> free =
        said.planned()
            ? calendar.holidayFrom(before ? today.plusDays(1) : today)
            : calendar.holidayUntil(today);
    return free.map(days -> DateReading.festival(days.from(), days.from(), days.to()))
        .orElseGet(() -> DateReading.flawed(Flaw.NOT_IN_TABLE));
  }
}
