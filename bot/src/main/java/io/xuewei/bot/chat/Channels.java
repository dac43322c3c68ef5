package io.xuewei.bot.chat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The channels by name.
///
/// @param byName all of them
/// @param pushOnly those that only push, to one group, whose room has no id: `""`
/// @param standIns the channel that pushes to a group of another channel when nothing else does
public record Channels(
    Map<String, Channel> byName, Set<String> pushOnly, Map<Place, String> standIns) {

  public Channels {
    byName = Map.copyOf(byName);
    pushOnly = Set.copyOf(pushOnly);
    standIns = Map.copyOf(standIns);
  }

  /// None of them only pushes.
  public Channels(Map<String, Channel> byName) {
    this(byName, Set.of(), Map.of());
  }

  /// The channel of that name.
  ///
  /// @throws IllegalStateException when the configuration has none: it was taken out while messages
  ///   waited
  public Channel named(String name) {
    @Nullable Channel channel = byName.get(name);
    if (channel == null) {
      throw new IllegalStateException(
          "no channel \"" + name + "\" in the configuration, but messages of it wait; put it back");
    }
    return channel;
  }

  /// The channel that pushes to a group when nothing else does.
  Optional<Channel> standIn(Place place) {
    return Optional.ofNullable(standIns.get(place)).map(this::named);
  }
}
