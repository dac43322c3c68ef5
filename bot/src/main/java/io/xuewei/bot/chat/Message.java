package io.xuewei.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something a member said, as every platform's channel tells it.
///
/// @param channel the channel it came through
/// @param dedupeKey the same on every redelivery, unique in its channel
/// @param room where it was said
/// @param sender who said it
/// @param id the platform's message id, which a reply names
/// @param text what was said; a mention of the bot may still be in it
/// @param sentAt when, by the platform's clock
/// @param mentionsBot whether the platform says that the bot was mentioned
/// @param mentions names of others that were mentioned, where the platform tells
/// @param quoted the text of the message that this one quotes
/// @param windows the chances to answer that came with it, the best first
public record Message(
    String channel,
    String dedupeKey,
    Room room,
    Sender sender,
    String id,
    String text,
    Instant sentAt,
    boolean mentionsBot,
    List<String> mentions,
    Optional<String> quoted,
    List<ReplyWindow> windows) {

  public Message {
    mentions = List.copyOf(mentions);
    windows = List.copyOf(windows);
  }

  /// From a platform that needs no window to answer through.
  public Message(
      String channel,
      String dedupeKey,
      Room room,
      Sender sender,
      String id,
      String text,
      Instant sentAt,
      boolean mentionsBot,
      List<String> mentions,
      Optional<String> quoted) {
    this(
        channel,
        dedupeKey,
        room,
        sender,
        id,
        text,
        sentAt,
        mentionsBot,
        mentions,
        quoted,
        List.of());
  }

  /// The same, said at another time.
  public Message sentAt(Instant other) {
    return new Message(
        channel, dedupeKey, room, sender, id, text, other, mentionsBot, mentions, quoted, windows);
  }

  /// A conversation: a group, or one member alone with the bot.
  ///
  /// @param id the platform's conversation id
  /// @param direct true when it is a conversation of two
  /// @param title the group's name, or empty
  public record Room(String id, boolean direct, String title) {}

  /// Who said it.
  ///
  /// @param id the platform's member code, stable
  /// @param name the name shown in the group; may change, may be shared by two members
  /// @param bot true for another bot
  public record Sender(String id, String name, boolean bot) {}
}
