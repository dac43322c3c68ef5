package io.xuewei.bot.chat;

import java.time.Instant;

/// A chance to answer that came along with a message: a reply token, a short-lived address. It
/// closes by time or by use, whichever comes first.
///
/// DingTalk's session address is `("session", "https://oapi.dingtalk.com/…", …, MANY)`, QQ's right
/// to five replies in five minutes `("reply", "", …, 5)`.
///
/// @param kind how the channel that made it tells its windows apart
/// @param address what it is used with; whoever has it can speak in the group, so it never shows
/// @param closes from then on the platform takes nothing through it
/// @param uses how many parts fit through it, or [#MANY]
public record ReplyWindow(String kind, String address, Instant closes, int uses) {

  /// As many parts as there are.
  public static final int MANY = Integer.MAX_VALUE;

  @Override
  public String toString() {
    return "ReplyWindow[" + kind + ", closes " + closes + "]";
  }
}
