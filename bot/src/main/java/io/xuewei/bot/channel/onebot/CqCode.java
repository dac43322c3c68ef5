package io.xuewei.bot.channel.onebot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The string form of a message: `[CQ:reply,id=-12][CQ:at,qq=10001] 几点&#91;晚上&#93;?`. What looks
/// like a code and is none stays text.
final class CqCode {

  private static final Pattern CODE = Pattern.compile("\\[CQ:([A-Za-z0-9_.-]+)((?:,[^\\[\\]]*)?)]");

  private CqCode() {}

  static List<Segment> segments(String message) {
    List<Segment> segments = new ArrayList<>();
    Matcher code = CODE.matcher(message);
    int end = 0;
    while (code.find()) {
      addText(segments, message.substring(end, code.start()));
      segments.add(new Segment(code.group(1), data(code.group(2))));
      end = code.end();
    }
    addText(segments, message.substring(end));
    return segments;
  }

  private static void addText(List<Segment> segments, String text) {
    if (!text.isEmpty()) {
      segments.add(new Segment("text", Map.of("text", unescaped(text))));
    }
  }

  private static Map<String, String> data(String values) {
    Map<String, String> data = new HashMap<>();
    for (String value : values.split(",", -1)) {
      int equals = value.indexOf('=');
      if (equals > 0) {
        data.put(value.substring(0, equals), unescaped(value.substring(equals + 1)));
      }
    }
    return data;
  }

  /// `&amp;` last, so that an escaped escape stays one.
  private static String unescaped(String text) {
    return text.replace("&#91;", "[")
        .replace("&#93;", "]")
        .replace("&#44;", ",")
        .replace("&amp;", "&");
  }
}
