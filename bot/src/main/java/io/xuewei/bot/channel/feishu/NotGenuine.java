package io.xuewei.bot.channel.feishu;

import io.xuewei.bot.chat.Reception.Rejected;

/// A delivery that is not let in.
final class NotGenuine extends Exception {

  @java.io.Serial private static final long serialVersionUID = 1L;

  private final int status;

  /// @param reason shown to the sender, so without secrets
  NotGenuine(int status, String reason) {
    super(reason);
    this.status = status;
  }

  Rejected rejected() {
    return new Rejected(status, String.valueOf(getMessage()));
  }
}
