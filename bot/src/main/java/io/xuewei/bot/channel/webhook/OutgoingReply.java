package io.xuewei.bot.channel.webhook;

import io.xuewei.bot.chat.Part;
import io.xuewei.bot.wire.CitationObject;
import java.time.Instant;
import java.util.List;

/// The body that goes to `replyUrl`.
record OutgoingReply(String type, String timestamp, Data data) {

  record Data(
      Conversation conversation,
      String inReplyTo,
      String text,
      int part,
      int parts,
      List<CitationObject> citations) {}

  record Conversation(String id) {}

  static OutgoingReply of(Part part, Instant now) {
    var data =
        new Data(
            new Conversation(part.roomId()),
            part.inReplyTo(),
            part.plainText(),
            part.number(),
            part.of(),
            part.references().stream().map(CitationObject::of).toList());
    return new OutgoingReply("message.reply", now.toString(), data);
  }
}
