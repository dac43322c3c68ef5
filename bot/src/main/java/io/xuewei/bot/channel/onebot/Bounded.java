package io.xuewei.bot.channel.onebot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers the newest so many, and forgets the oldest.
final class Bounded<V> {

  private final Map<String, V> newest;

  Bounded(int most) {
    this.newest =
        new LinkedHashMap<>() {
          @java.io.Serial private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
          }
        };
  }

  synchronized void put(String key, V value) {
    newest.remove(key);
    newest.put(key, value);
  }

  synchronized Optional<V> get(String key) {
    return Optional.ofNullable(newest.get(key));
  }
}
