package io.xuewei.bot.chat;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts what comes and goes through each channel, since the start.
///
/// ```java
/// traffic.count(part.channel(), Traffic.Event.SENT);
/// ```
///
/// Safe for use by many threads.
public final class Traffic {

  private final ConcurrentMap<Key, LongAdder> counts = new ConcurrentHashMap<>();

  /// What happened.
  public enum Event {
    /// A message was stored.
    RECEIVED,
    /// A message came that had been stored before.
    DUPLICATE,
    /// A delivery was genuine, but there was nothing to do.
    IGNORED,
    /// A delivery or a connection was refused.
    REJECTED,
    /// A platform has taken a part of a reply.
    SENT,
    /// A part did not get through and is tried again.
    RETRIED,
    /// A part was given up.
    FAILED
  }

  private record Key(String channel, Event event) {}

  /// It happened once more.
  ///
  /// @param channel the name of one that is configured, never one that a stranger wrote
  public void count(String channel, Event event) {
    counts.computeIfAbsent(new Key(channel, event), _ -> new LongAdder()).increment();
  }

  /// How often it happened.
  public long of(String channel, Event event) {
    LongAdder count = counts.get(new Key(channel, event));
    return count == null ? 0 : count.sum();
  }

  /// Everything that happened at all, by channel.
  public Map<String, Map<Event, Long>> all() {
    Map<String, Map<Event, Long>> all = new TreeMap<>();
    counts.forEach((key, count) ->
        all.computeIfAbsent(key.channel(), _ -> new EnumMap<>(Event.class))
            .put(key.event(), count.sum()));
    return all;
  }

  /// An inbox that counts what it takes, from wherever it comes.
  public Inbox counting(Inbox inbox) {
    return message -> {
      boolean fresh = inbox.accept(message);
      count(message.channel(), fresh ? Event.RECEIVED : Event.DUPLICATE);
      return fresh;
    };
  }
}
