package io.xuewei.bot.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How a channel stands with its platform.
///
/// @param since when the state was entered; empty for one that never changes
/// @param problem the last thing that went wrong, without secrets
/// @param skew how far the platform's clock is ahead of ours, where its answers told
public record ChannelStatus(
    State state, Optional<Instant> since, Optional<String> problem, Optional<Duration> skew) {

  /// A channel that waits for deliveries.
  public static final ChannelStatus LISTENING = in(State.LISTENING);

  /// A channel whose connection is not begun yet.
  public static final ChannelStatus CONNECTING = in(State.CONNECTING);

  /// A channel that only sends.
  public static final ChannelStatus SENDS_ONLY = in(State.SENDS_ONLY);

  private static ChannelStatus in(State state) {
    return new ChannelStatus(state, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// The same with what the answers of the platform told about its clock.
  public ChannelStatus withSkew(Optional<Duration> measured) {
    return new ChannelStatus(state, since, problem, measured);
  }

  /// The states.
  public enum State {
    /// Waits for the platform to deliver or to dial in.
    LISTENING,
    /// Has its connection.
    CONNECTED,
    /// Has none and tries to get one.
    CONNECTING,
    /// Another program has taken the bot's one connection; this one does not fight over it.
    DISPLACED,
    /// The platform does not accept who we say we are.
    REFUSED,
    /// Only sends.
    SENDS_ONLY
  }
}
