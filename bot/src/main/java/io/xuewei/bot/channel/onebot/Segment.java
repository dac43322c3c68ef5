package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A piece of a message: text, a mention, a quote, a picture.
///
/// @param type `text`, `at`, `reply`, …
/// @param data its values, all as text
record Segment(String type, Map<String, String> data) {

  Segment {
    data = Map.copyOf(data);
  }

  /// The segments of a message, which a program writes as a list or as a string of CQ codes.
  static List<Segment> of(Fields event) throws BadJson {
    String codes = event.loose().scalars().get("message");
    if (codes != null) {
      return CqCode.segments(codes);
    }
    List<Segment> segments = new ArrayList<>();
    for (Fields segment : event.objects("message")) {
      Map<String, String> data =
          segment.has("data") ? segment.object("data").loose().scalars() : Map.of();
      segments.add(new Segment(segment.text("type"), data));
    }
    return segments;
  }

  /// One of its values, or empty.
  String value(String key) {
    return data.getOrDefault(key, "");
  }
}
