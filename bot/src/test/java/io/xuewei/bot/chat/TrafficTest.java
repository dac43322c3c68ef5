package io.xuewei.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.bot.chat.Traffic.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TrafficTest {

  private final Traffic traffic = new Traffic();

  private static Message message(String channel) {
    return new Message(
        channel,
        "k",
        new Message.Room("r", false, ""),
        new Message.Sender("u", "u", false),
        "m",
        "早",
        Instant.EPOCH,
        false,
        List.of(),
        Optional.empty());
  }

  @Test
  void countsPerChannelAndEvent() {
    traffic.count("a", Event.SENT);
    traffic.count("a", Event.SENT);
    traffic.count("b", Event.FAILED);

    assertThat(traffic.of("a", Event.SENT)).isEqualTo(2);
    assertThat(traffic.of("a", Event.FAILED)).isZero();
    assertThat(traffic.all())
        .isEqualTo(Map.of("a", Map.of(Event.SENT, 2L), "b", Map.of(Event.FAILED, 1L)));
  }

  @Test
  void anInboxThatCountsTellsNewFromKnown() {
    assertThat(traffic.counting(_ -> true).accept(message("a"))).isTrue();
    assertThat(traffic.counting(_ -> false).accept(message("a"))).isFalse();

    assertThat(traffic.of("a", Event.RECEIVED)).isEqualTo(1);
    assertThat(traffic.of("a", Event.DUPLICATE)).isEqualTo(1);
  }

  @Test
  void whatIsNotStoredIsNotCounted() {
    Inbox broken =
        _ -> {
          throw new Inbox.NotStored("full", new java.io.IOException());
        };

    assertThatThrownBy(() -> traffic.counting(broken).accept(message("a")))
        .isInstanceOf(Inbox.NotStored.class);

    assertThat(traffic.all()).isEmpty();
  }

  @Test
  void manyThreadsLoseNoCount() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        threads.execute(() -> {
          for (int n = 0; n < 1_000; n++) {
            traffic.count("a", Event.RECEIVED);
          }
        });
      }
    }

    assertThat(traffic.of("a", Event.RECEIVED)).isEqualTo(100_000);
  }
}
