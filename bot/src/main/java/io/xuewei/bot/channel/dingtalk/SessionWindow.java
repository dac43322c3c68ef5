package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.transport.BaseAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The address that comes along with a message and takes replies for a while: `sessionWebhook`.
///
/// It is called only where sessions are known to be, `https://oapi.dingtalk.com`: the body that it
/// comes in is not signed, so it may be anybody's, and this server may reach what others cannot.
final class SessionWindow {

  static final String KIND = "session";

  /// Its life is told, but not to be relied on to the end.
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private SessionWindow() {}

  /// The window, unless the address is somewhere else.
  static Optional<ReplyWindow> of(String address, BaseAddress base, Instant expires, Instant now) {
    if (base.own(address).isEmpty()) {
      return Optional.empty();
    }
    Instant closes = expires.minus(MARGIN);
    return Optional.of(
        new ReplyWindow(KIND, address, closes.isBefore(now) ? now : closes, ReplyWindow.MANY));
  }
}
