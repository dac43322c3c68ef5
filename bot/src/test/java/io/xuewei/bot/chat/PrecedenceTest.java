package io.xuewei.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PrecedenceTest {

  private static final Duration FOR_EVER = Duration.ofDays(1);

  @TempDir Path folder;

  private static Thread waiting(Precedence precedence) {
    Thread thread = Thread.ofPlatform().daemon().start(precedence::giveWay);
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      assertThat(thread.getState()).isNotEqualTo(Thread.State.TERMINATED);
      Thread.onSpinWait();
    }
    return thread;
  }

  @Test
  void doesNotWaitWhenNothingArrives() {
    var precedence = new Precedence(FOR_EVER, FOR_EVER);
    precedence.giveWay();
    precedence.arrives();
    precedence.arrived();
    precedence.giveWay();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void waitsUntilTheLastHasArrived() throws InterruptedException {
    var precedence = new Precedence(FOR_EVER, FOR_EVER);
    precedence.arrives();
    precedence.arrives();
    Thread answering = waiting(precedence);
    precedence.arrived();
    assertThat(answering.getState()).isEqualTo(Thread.State.TIMED_WAITING);
    precedence.arrived();
    answering.join();
  }

  @Test
  void oneOfManyIsFollowedByMore() throws InterruptedException {
    var precedence = new Precedence(FOR_EVER, FOR_EVER);
    crowd(precedence, 4);
    Thread answering = waiting(precedence);
    crowd(precedence, 1);
    assertThat(answering.getState()).isEqualTo(Thread.State.TIMED_WAITING);
    answering.interrupt();
    answering.join();
  }

  @Test
  void aCrowdIsOverWhenNothingHasComeForAWhile() {
    var precedence = new Precedence(FOR_EVER, Duration.ofMillis(5));
    crowd(precedence, 4);
    precedence.giveWay();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private static void crowd(Precedence precedence, int many) {
    for (int i = 0; i < many; i++) {
      precedence.arrives();
    }
    for (int i = 0; i < many; i++) {
      precedence.arrived();
    }
  }

  @Test
  void doesNotWaitForTheNextRushToo() throws InterruptedException {
    var precedence = new Precedence(FOR_EVER, FOR_EVER);
    precedence.arrives();
    Thread answering = waiting(precedence);
    precedence.arrived();
    precedence.arrives();
    answering.join();
  }

  @Test
  void stopsWaitingForARushThatLasts() {
    var precedence = new Precedence(Duration.ofMillis(1), FOR_EVER);
    precedence.arrives();
    precedence.giveWay();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void goesOnWhenInterruptedAndSaysSo() {
    var precedence = new Precedence(FOR_EVER, FOR_EVER);
    precedence.arrives();
    Thread.currentThread().interrupt();
    precedence.giveWay();
    assertThat(Thread.interrupted()).isTrue();
  }

  /// The message of the second room is not stored before the first room is answered, so the rush
  /// lasts as long as there is patience.
  @Test
  void aRoomWaitsForAMessageThatIsBeingStoredButNotForEver() {
    var channel = new RecordingChannel();
    var clock = new SettableClock("2025-06-12T19:00");
    Kernel kernel =
        Kernel.on(folder.resolve("xuewei.db"), channel, new SampleSources(), Runnable::run, clock);
    try (var store = kernel.store()) {
      store.inbox().accept(message("一支部", clock.instant()));
      Inbox answeringFirst =
          _ -> {
            kernel.worker().runDue();
            return false;
          };
      long start = System.nanoTime();
      kernel.worker().inbox(answeringFirst).accept(message("二支部", clock.instant()));
      assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(Worker.LONGEST_RUSH.toNanos());
      assertThat(channel.sent).extracting(Part::roomId).containsExactly("一支部");
    }
  }

  private static Message message(String room, Instant at) {
    return new Message(
        "hall",
        room + "\n1",
        new Message.Room(room, false, ""),
        new Message.Sender("code-张三", "张三", false),
        "m1",
        "@学委 帮助",
        at,
        true,
        List.of(),
        Optional.empty());
  }
}
