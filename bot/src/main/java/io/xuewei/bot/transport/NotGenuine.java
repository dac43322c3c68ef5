package io.xuewei.bot.transport;

import io.xuewei.bot.chat.Reception.Rejected;

/// A delivery that is not let in: not signed by whom it should be, too old, or for somebody else.
public final class NotGenuine extends Exception {

  @java.io.Serial private static final long serialVersionUID = 1L;

  private final int status;

  /// @param status for the sender: 401, or 400 for what cannot be read
  /// @param reason shown to the sender, so without secrets
  public NotGenuine(int status, String reason) {
    super(reason);
    this.status = status;
  }

  /// What the sender is told.
  public Rejected rejected() {
    return new Rejected(status, String.valueOf(getMessage()));
  }
}
