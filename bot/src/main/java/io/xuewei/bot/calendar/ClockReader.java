package io.xuewei.bot.calendar;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a time of day: `下午3点半`, `19:30`, `十九点三十分`, `差5分8点`, `正午`, `晚上`.
final class ClockReader {

  private static final Map<String, DayPart> PARTS =
      Map.ofEntries(
          Map.entry("凌晨", DayPart.DAWN),
          Map.entry("清晨", DayPart.MORNING),
          Map.entry("早晨", DayPart.MORNING),
          Map.entry("早上", DayPart.MORNING),
          Map.entry("清早", DayPart.MORNING),
          Map.entry("大早", DayPart.MORNING),
          Map.entry("一早", DayPart.MORNING),
          Map.entry("早间", DayPart.MORNING),
          Map.entry("早", DayPart.MORNING),
          Map.entry("晨", DayPart.MORNING),
          Map.entry("上午", DayPart.FORENOON),
          Map.entry("中午", DayPart.NOON),
          Map.entry("午间", DayPart.NOON),
          Map.entry("下午", DayPart.AFTERNOON),
          Map.entry("午后", DayPart.AFTERNOON),
          Map.entry("傍晚", DayPart.DUSK),
          Map.entry("晚上", DayPart.EVENING),
          Map.entry("晚间", DayPart.EVENING),
          Map.entry("夜间", DayPart.EVENING),
          Map.entry("夜里", DayPart.EVENING),
          Map.entry("夜晚", DayPart.EVENING),
          Map.entry("晚", DayPart.EVENING),
          Map.entry("夜", DayPart.EVENING),
          Map.entry("半夜", DayPart.NIGHT),
          Map.entry("深夜", DayPart.NIGHT));

  private static final String N = Numbers.SHORT;

  private static final Pattern PART =
      Pattern.compile(
          "凌晨|清晨|早晨|早上|清早|大早|一早|早间|上午|中午|午间|下午|午后|傍晚|晚上|晚间|夜间|夜里|夜晚|半夜|深夜"
              + "|(?<=[今明昨后天日一二三四五六每])[早晚夜晨](?!点|[一二两]?点[^钟整半]|些|会|报|饭|餐|霜)"
              + "|[早晚](?=(?:\\d{1,2}|[二两三四五六七八九十]{1,2}):?点?)(?!饭|餐|点)");

  /// What follows `三点` when it counts points of a talk or is part of a word.
  private static final String NO_POINTS =
      "(?!心|评|名(?!单)|赞|击|滴|头|亮|菜|燃|缀|拨|睛|式|几|论|多钟|一线|建议|要求|意见|体会|希望|看法|说明|感受|想法|内容|认识"
          + "|措施|问题|经验|启示|心得|收获|思考|注意|理由|原因|不足|补充|共识|优势|特色|做法|共性|事项|倡议|期望|工作)";

  private static final Pattern POINT =
      Pattern.compile(
          "(?<h>"
              + N
              + ")(?:点(?!五(?![十分]))"
              + NO_POINTS
              + "|时(?![间候代长段常期不刻而光机限效装事政段尚]))(?:钟|正|整(?!改|体|理|顿|个))?"
              + "(?:(?<half>半(?!小时|个|天|年))|(?<quarter>[一三1-3])刻钟?|过?(?<m>"
              + N
              + ")分(?![之钟享组工批数为别析配红公]|钟后)|过?(?<bare>(?<!\\d)[0-5]\\d(?![\\d个人名位年月号.])"
              + "|(?:零[一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?)(?![一二三四五六七八九十个人名位天点余几多件项条大月年周号])))?");

  private static final Pattern COLON =
      Pattern.compile("(?<![\\d:.比分])(?<h>\\d{1,2}):(?<m>\\d{2})(?::\\d{2})?(?![\\d:])(?:分)?");

  private static final Pattern BEFORE =
      Pattern.compile("差(?:(?<m>" + N + ")分钟?|(?<quarter>[一1])刻钟?)(?:到)?(?<h>" + N + ")点钟?");

  private static final Pattern SHORT_OF =
      Pattern.compile("(?<h>" + N + ")点钟?差(?:(?<m>" + N + ")分钟?|(?<quarter>[一1])刻钟?)");

  private static final Pattern NAMED = Pattern.compile("正午|午夜|零点|零时(?![间候代长段常期])");

  /// What makes a bare `三点` no time.
  private static final String TALK = "讲提谈说有这那第几下以共分个百早晚快慢一二三四五六七八九十两";

  private ClockReader() {}

  /// @param dated whether a day stands before it
  static @Nullable ClockReading read(Cursor cursor, boolean dated) {
    int start = cursor.at();
    MatchResult named = cursor.take(NAMED);
    if (named != null) {
      return named(named.group(), cursor.before(start));
    }
    DayPart part = part(cursor);
    cursor.skip(Spaces.SOME);
    int clock = cursor.at();
    ClockReading read = hour(part, cursor);
    if (read == null) {
      cursor.back(start);
      return part == null ? null : partOnly(cursor);
    }
    boolean bare = part == null && !dated && !read.exact();
    return bare && countsPoints(cursor, clock) ? null : read;
  }

  private static @Nullable ClockReading partOnly(Cursor cursor) {
    DayPart part = part(cursor);
    return part == null ? null : new ClockReading(part, -1, 0, true);
  }

  private static ClockReading named(String name, char before) {
    return switch (name) {
      case "正午" -> new ClockReading(null, 12, 0, true);
      case "午夜" -> new ClockReading(null, 24, 0, true);
      default -> new ClockReading(null, before == '晚' || before == '夜' ? 24 : 0, 0, true);
    };
  }

  private static @Nullable DayPart part(Cursor cursor) {
    MatchResult part = cursor.take(PART);
    return part == null ? null : PARTS.get(part.group());
  }

  private static @Nullable ClockReading hour(@Nullable DayPart part, Cursor cursor) {
    MatchResult colon = cursor.take(COLON);
    if (colon != null) {
      String hour = colon.group("h");
      boolean exact = hour.length() == 2 || hour.equals("0") || Numbers.of(hour) > 6;
      return new ClockReading(part, Numbers.of(hour), Integer.parseInt(colon.group("m")), exact);
    }
    for (Pattern early : new Pattern[] {BEFORE, SHORT_OF}) {
      MatchResult match = cursor.take(early);
      if (match != null) {
        int less = match.group("quarter") != null ? 15 : Numbers.of(match.group("m"));
        return new ClockReading(part, Numbers.of(match.group("h")) - 1, 60 - less, false);
      }
    }
    MatchResult point = cursor.take(POINT);
    return point == null
        ? null
        : new ClockReading(part, Numbers.of(point.group("h")), minute(point), false);
  }

  private static int minute(MatchResult point) {
    if (point.group("half") != null) {
      return 30;
    }
    if (point.group("quarter") != null) {
      return 15 * Numbers.of(point.group("quarter"));
    }
    String minute = point.group("m") == null ? point.group("bare") : point.group("m");
    return minute == null ? 0 : Numbers.of(minute);
  }

  private static boolean countsPoints(Cursor cursor, int clock) {
    char before = cursor.before(clock);
    return TALK.indexOf(before) >= 0
        || Character.isDigit(before)
        || before == '.'
        || List.of("一点", "一时").contains(cursor.wordsFrom(clock));
  }
}
