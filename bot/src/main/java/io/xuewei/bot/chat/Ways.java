package io.xuewei.bot.chat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Chooses how a part gets out: through a reply window, unasked, or through the channel that stands
/// in for its group, the first of these that is there.
public final class Ways {

  /// How long a group is believed that refused what was said unasked.
  static final Duration BELIEVED = Duration.ofHours(24);

  private final Windows windows;
  private final Groups groups;
  private final Channels channels;
  private final InstantSource clock;

  /// Why a part that still waits did not get through some way. A part that a crash makes forget it
  /// tries that way again.
  private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();

  public Ways(Windows windows, Groups groups, Channels channels, InstantSource clock) {
    this.windows = windows;
    this.groups = groups;
    this.channels = channels;
    this.clock = clock;
  }

  /// @param push whether it was said unasked
  private record Refusal(boolean push, String why) {}

  /// What is to be done with a part.
  sealed interface Choice {
    /// It is sent.
    record Go(Channel channel, Way way) implements Choice {}

    /// It is sent by another channel, to its one group.
    record StandIn(Channel channel, String why) implements Choice {}

    /// It cannot be sent now.
    record None(String why) implements Choice {}
  }

  /// @throws IllegalStateException when the configuration lacks the channel
  Choice choose(Part part) {
    Channel channel = channels.named(part.channel());
    Optional<Way.Within> window = windows.claim(part, clock.instant());
    if (window.isPresent()) {
      return new Choice.Go(channel, window.get());
    }
    Optional<String> closed = noPush(part, channel);
    if (closed.isEmpty()) {
      return new Choice.Go(channel, new Way.Push());
    }
    String why = "no way to the group: " + closed.get();
    Optional<Choice> other =
        channels.standIn(Place.of(part)).map(by -> new Choice.StandIn(by, why));
    return other.orElseGet(() -> new Choice.None(why));
  }

  /// Why nothing can be said there unasked.
  private Optional<String> noPush(Part part, Channel channel) {
    @Nullable Refusal own = refusals.get(part.id());
    if (own != null && (own.push() || !channel.allowance().pushes())) {
      return Optional.of(own.why());
    }
    return channel.allowance().pushes()
        ? groups.refusal(Place.of(part), clock.instant().minus(BELIEVED))
        : Optional.of("no reply window is open, and the platform lets nothing through unasked");
  }

  /// The platform did not take a part this way, but may another.
  void refused(Part part, Way way, String why) {
    switch (way) {
      case Way.Within _ -> windows.close(part);
      case Way.Push _ -> groups.refused(Place.of(part), clock.instant(), why);
    }
    refusals.put(part.id(), new Refusal(way instanceof Way.Push, why));
  }

  /// A part is done with, or begins anew later.
  void forget(Part part) {
    refusals.remove(part.id());
  }

  /// The channel that a part belongs to.
  Channel channelOf(Part part) {
    return channels.named(part.channel());
  }
}
