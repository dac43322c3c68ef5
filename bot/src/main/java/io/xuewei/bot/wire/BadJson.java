package io.xuewei.bot.wire;

/// A body that is not the JSON it should be. The message names the place and what is expected, and
/// is shown to the sender.
public final class BadJson extends Exception {

  @java.io.Serial private static final long serialVersionUID = 1L;

  public BadJson(String message) {
    super(message);
  }
}
