package io.xuewei.bot.transport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers so many things by their keys, and forgets first what nobody has put in or asked for
/// the longest.
///
/// Safe for use by many threads.
public final class Bounded<V> {

  private final Map<String, V> byKey;

  /// @param most so many
  public Bounded(int most) {
    this.byKey =
        new LinkedHashMap<>(64, 0.75f, true) {
          @java.io.Serial private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
          }
        };
  }

  /// Remembers something, in the place of what the key stood for.
  public synchronized void put(String key, V value) {
    byKey.put(key, value);
  }

  /// What a key stands for, if it is still remembered.
  public synchronized Optional<V> get(String key) {
    return Optional.ofNullable(byKey.get(key));
  }
}
