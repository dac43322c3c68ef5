package io.xuewei.bot.channel.webchat;

import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.wire.CitationObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One bubble of the page.
///
/// @param id the message's or the part's id
/// @param sender who said it
/// @param bot whether the bot did
/// @param text what was said
/// @param at when
/// @param quoted the text that a member quoted
/// @param inReplyTo the message that the bot answers
/// @param citations the quotes in it
record Line(
    String id,
    String sender,
    boolean bot,
    String text,
    String at,
    @Nullable String quoted,
    @Nullable String inReplyTo,
    List<CitationObject> citations) {

  static Line of(Message message) {
    return new Line(
        message.id(),
        message.sender().name(),
        false,
        message.text(),
        message.sentAt().toString(),
        message.quoted().orElse(null),
        null,
        List.of());
  }

  static Line of(Part part, String botName, Instant now) {
    return new Line(
        part.id(),
        botName,
        true,
        part.plainText(),
        now.toString(),
        null,
        part.inReplyTo(),
        part.references().stream().map(CitationObject::of).toList());
  }
}
