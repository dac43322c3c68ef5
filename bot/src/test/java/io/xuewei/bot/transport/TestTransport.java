package io.xuewei.bot.transport;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/// A [Transport] for tests: the real network on loopback, a settable clock, the same chance every
/// time, and waits that are written down in the place of waiting.
public final class TestTransport {

  /// How long was waited, so far.
  public final List<Duration> pauses = new CopyOnWriteArrayList<>();

  private final InstantSource clock;

  public TestTransport(InstantSource clock) {
    this.clock = clock;
  }

  public Transport transport() {
    return new Transport(HttpClient.newHttpClient(), clock, new Random(1), pauses::add);
  }
}
