package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.chat.Part;
import io.xuewei.bot.render.Dialect;
import io.xuewei.bot.render.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Something that a OneBot program is asked to do.
record Action(String action, Map<String, Object> params) {

  /// 1,500 characters of Chinese; QQ looks askance at accounts that say more at once.
  private static final Rendering RENDERING = new Rendering(Dialect.PLAIN, 4_500);

  static List<String> split(String text) {
    return RENDERING.split(text);
  }

  /// Says a part. Always as segments: in a string, what is quoted could be taken for CQ codes. Only
  /// the first part of a reply quotes what it answers.
  static Action saying(Part part) {
    List<Segment> message = new ArrayList<>();
    if (part.number() == 1 && part.until().isEmpty() && part.inReplyTo().matches("-?[0-9]{1,20}")) {
      message.add(new Segment("reply", Map.of("id", part.inReplyTo())));
    }
    message.add(new Segment("text", Map.of("text", RENDERING.of(part))));
    return Rooms.sending(part.roomId(), message);
  }

  /// Asks for a message.
  static Action getting(String messageId) {
    return new Action("get_msg", Map.of("message_id", Rooms.number(messageId)));
  }
}
