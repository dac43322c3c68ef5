package io.xuewei.bot.chat;

/// What keeps a part from its room.
///
/// @param why for operators; never holds a text, a name or a secret
public record Problem(Kind kind, String why) {

  /// The kinds, as far as they matter to people who cannot do anything about the details.
  public enum Kind {
    /// The platform cannot be reached, or does not work.
    UNREACHABLE,
    /// The platform asks to send less.
    BUSY,
    /// The platform will not take it.
    REFUSED,
    /// Nothing may be said there unasked, and no reply window is open.
    NO_WAY,
    /// It was no longer worth telling.
    TOO_LATE
  }

  static Problem of(NotSent failure) {
    Kind kind =
        switch (failure.remedy()) {
          case LATER -> failure.retryAfter().isPresent() ? Kind.BUSY : Kind.UNREACHABLE;
          case OTHER_WAY -> Kind.NO_WAY;
          case NONE -> Kind.REFUSED;
        };
    return new Problem(kind, String.valueOf(failure.getMessage()));
  }
}
