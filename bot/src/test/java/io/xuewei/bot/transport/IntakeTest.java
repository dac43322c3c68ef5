package io.xuewei.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Message;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntakeTest {

  private final Logged logged = new Logged(Intake.class);
  private final Set<String> stored = new HashSet<>();
  private boolean full;
  private final Intake intake = new Intake("wecom", this::accept);

  private boolean accept(Message message) {
    if (full) {
      throw new Inbox.NotStored("the disk is full", new IOException());
    }
    return stored.add(message.id());
  }

  private boolean store(String id) {
    return intake.store(
        new Message(
            "wecom",
            id,
            new Message.Room("r", false, ""),
            new Message.Sender("2001", "张三", false),
            id,
            "几点开会",
            Instant.EPOCH,
            true,
            List.of(),
            Optional.empty()));
  }

  @AfterEach
  void stop() {
    logged.close();
  }

  @Test
  void tellsWhetherAMessageIsStoredNowOrSinceBefore() {
    assertThat(store("1")).isTrue();
    assertThat(store("1")).isTrue();
    full = true;
    assertThat(store("2")).isFalse();
    assertThat(stored).containsExactly("1");
  }

  @Test
  void saysOnceThatNothingCanBeStoredUntilSomethingCanAgain() {
    full = true;
    assertThat(store("1")).isFalse();
    assertThat(store("2")).isFalse();
    assertThat(logged.lines()).hasSize(1);

    full = false;
    assertThat(store("1")).isTrue();
    full = true;
    assertThat(store("3")).isFalse();
    assertThat(logged.lines()).hasSize(2);
    assertThat(logged.lines()).noneSatisfy(line -> assertThat(line).contains("几点"));
  }
}
