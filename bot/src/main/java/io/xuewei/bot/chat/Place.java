package io.xuewei.bot.chat;

/// A room of a channel. What happens in one place happens in order.
///
/// @param channel the channel's name
/// @param room the platform's conversation id
public record Place(String channel, String room) {

  /// Where a message was said.
  public static Place of(Message message) {
    return new Place(message.channel(), message.room().id());
  }

  /// Where a part goes.
  public static Place of(Part part) {
    return new Place(part.channel(), part.roomId());
  }
}
