package io.xuewei.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.bot.chat.Inbox.NotStored;
import io.xuewei.bot.chat.Job;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

  private static final Place PLACE = new Place("hall", "room");

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2025-06-12T19:00");
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("xuewei.db"), clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Message message(String channel, String key, String text) {
    return new Message(
        channel,
        key,
        new Message.Room("room", false, "一支部"),
        new Message.Sender("zhang", "张三", false),
        "m-" + key,
        text,
        Instant.parse("2025-06-12T11:00:00.123Z"),
        true,
        List.of("李四"),
        Optional.of("引用"));
  }

  private Optional<Job> next() {
    return store.journal().next(PLACE, clock.instant());
  }

  @Test
  void storesTheMessageAndItsJobWhole() {
    Message message = message("hall", "k", "@学委 党费怎么交");
    assertThat(store.inbox().accept(message)).isTrue();
    assertThat(store.journal().dueRooms(clock.instant())).containsExactly(PLACE);
    assertThat(next()).map(Job::message).contains(message);
  }

  @Test
  void takesARedeliveryOnlyOnceUntilItsKeyIsForgotten() {
    Message message = message("hall", "k", "党费怎么交");
    store.inbox().accept(message);
    assertThat(store.inbox().accept(message)).isFalse();
    assertThat(store.inbox().accept(message("other", "k", "党费怎么交"))).isTrue();

    store.journal().complete(next().orElseThrow(), List.of(), List.of());
    assertThat(store.inbox().accept(message)).isFalse();
    clock.pass(Duration.ofDays(7).minusSeconds(1));
    store.retention().purge(clock.instant());
    assertThat(store.inbox().accept(message)).isFalse();
    clock.pass(Duration.ofSeconds(2));
    store.retention().purge(clock.instant());
    assertThat(store.inbox().accept(message)).isTrue();
  }

  @Test
  void neverForgetsWhatIsNotDone() {
    store.inbox().accept(message("hall", "k", "党费怎么交"));
    clock.pass(Duration.ofDays(30));
    store.retention().purge(clock.instant());
    assertThat(next()).isPresent();
  }

  @Test
  void saysSoWhenTheDiskIsFullAndGoesOnWhenThereIsSpace() {
    store.inbox().accept(message("hall", "before", "党费怎么交"));
    Tables.write(store, "pragma max_page_count = 1");
    Message large = message("hall", "large", "长".repeat(10_000));
    assertThatThrownBy(() -> store.inbox().accept(large)).isInstanceOf(NotStored.class);
    assertThat(next()).map(job -> job.message().dedupeKey()).contains("before");

    Tables.write(store, "pragma max_page_count = 100000");
    assertThat(store.inbox().accept(large)).isTrue();
  }

  @Test
  void refusesAnotherKindOfDatabase() {
    assertThatThrownBy(() -> Store.open("jdbc:oracle:thin", clock))
        .hasMessageContaining("store.url")
        .hasMessageContaining("jdbc:sqlite:");
  }
}
