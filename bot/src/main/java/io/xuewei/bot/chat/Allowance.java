package io.xuewei.bot.chat;

import java.time.Duration;
import java.util.List;

/// What a platform lets a bot do, besides answering through the [ReplyWindow]s that it gives.
///
/// @param pushes whether something can be said without such a window: a reply, too
/// @param limits all of them hold at once
public record Allowance(boolean pushes, List<Limit> limits) {

  /// Says what it likes when it likes.
  public static final Allowance UNLIMITED = new Allowance(true, List.of());

  public Allowance {
    limits = List.copyOf(limits);
  }

  /// At most so many parts in any stretch of that length.
  ///
  /// @param scope what is counted together
  public record Limit(Scope scope, int parts, Duration per) {}

  /// What is counted together.
  public enum Scope {
    /// The parts to one room.
    ROOM,
    /// The parts to all rooms of the channel.
    CHANNEL
  }
}
