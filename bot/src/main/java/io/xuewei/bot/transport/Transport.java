package io.xuewei.bot.transport;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// The world as channels see it: network, time, chance and waiting.
///
/// @param client must not follow redirects: what is sent goes where it was sent to and nowhere else
/// @param pause how a thread waits
public record Transport(
    HttpClient client, InstantSource clock, RandomGenerator random, Pause pause) {

  /// Waits.
  public interface Pause {
    void of(Duration time) throws InterruptedException;
  }
}
