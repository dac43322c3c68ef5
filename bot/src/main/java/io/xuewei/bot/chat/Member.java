package io.xuewei.bot.chat;

/// A member as a channel knows them. The same person in two channels is two members.
///
/// @param channel the channel's name
/// @param code the platform's stable member code; never the display name
public record Member(String channel, String code) {

  /// Who said a message.
  public static Member of(Message message) {
    return new Member(message.channel(), message.sender().id());
  }
}
