package io.xuewei.bot.chat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The channels by name.
public record Channels(Map<String, Channel> byName) {

  public Channels {
    byName = Map.copyOf(byName);
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
}
