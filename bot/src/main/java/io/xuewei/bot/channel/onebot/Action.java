package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.chat.Mention;
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
    String text = RENDERING.of(part);
    message.add(
        new Segment("text", Map.of("text", part.mentions().isEmpty() ? text : text + "\n")));
    part.mentions().forEach(mention -> message.add(segment(mention)));
    return Rooms.sending(part.roomId(), message);
  }

  private static Segment segment(Mention mention) {
    return mention.code().matches("[0-9]{1,20}")
        ? new Segment("at", Map.of("qq", mention.code()))
        : new Segment("text", Map.of("text", mention.plain() + " "));
  }

  /// Asks for a message.
  static Action getting(String messageId) {
    return new Action("get_msg", Map.of("message_id", Rooms.number(messageId)));
  }
}
