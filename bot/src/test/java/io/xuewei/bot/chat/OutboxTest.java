package io.xuewei.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.xuewei.bot.store.Tables;
import io.xuewei.knowledge.Citation;
import io.xuewei.knowledge.DocumentInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

  private static final NotSent DOWN = NotSent.later("connection refused");

  @TempDir Path folder;
  private Chat chat;

  @BeforeEach
  void open() {
    chat = new Chat(folder);
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private List<String> parts() {
    return Tables.rows(chat.store(), "select status, tries, problem from part order by seq");
  }

  private void longAnswer() {
    String passage = "学习。".repeat(1000);
    chat.sources.add("long", DocumentInfo.titled("长文"), List.of(), passage);
    chat.sources.knows(
        "学什么",
        0.9,
        Collections.nCopies(9, chat.sources.cite("long", 0, passage)).toArray(Citation[]::new));
    chat.in("一支部").says("张三", "@学委 学什么");
  }

  @Test
  void sendsThePartsInOrderWithIdsOfTheirOwn() {
    longAnswer();
    assertThat(chat.channel.sent).extracting(Part::number).containsExactly(1, 2);
    assertThat(chat.channel.sent).extracting(Part::of).containsOnly(2);
    assertThat(chat.channel.sent.getFirst().references()).hasSize(9);
    assertThat(chat.channel.sent.getLast().references()).isEmpty();
    assertThat(new HashSet<>(chat.channel.attempts)).hasSize(2);
    assertThat(parts()).containsExactly("sent|1|-", "sent|1|-");
  }

  @Test
  void triesAgainWithTheSameIdUntilItGivesUpVisibly() {
    chat.channel.breaks(DOWN);
    longAnswer();
    for (String wait : List.of("PT5S", "PT30S", "PT2M", "PT10M", "PT1H")) {
      int before = chat.channel.attempts.size();
      chat.pass(Duration.parse(wait).minusMillis(1));
      assertThat(chat.channel.attempts).hasSize(before);
      chat.pass(Duration.ofMillis(1));
      assertThat(chat.channel.attempts).hasSize(before + 1);
    }
    assertThat(new HashSet<>(chat.channel.attempts)).hasSize(1);
    assertThat(parts())
        .containsExactly("failed|6|connection refused", "failed|1|connection refused");
    chat.pass(Duration.ofDays(1));
    assertThat(chat.channel.attempts).hasSize(6);
  }

  @Test
  void holdsTheRoomsLaterRepliesBackButNoOtherRooms() {
    chat.channel.breaks(DOWN);
    chat.in("一支部").says("张三", "@学委 流动党员怎么管").says("张三", "@学委 帮助");
    chat.channel.works();
    chat.in("二支部").says("李四", "@学委 帮助");
    assertThat(chat.channel.sent).extracting(Part::roomId).containsExactly("二支部");
    chat.pass(Duration.ofSeconds(5));
    assertThat(chat.channel.sent).extracting(Part::inReplyTo).containsExactly("m3", "m1", "m2");
  }

  @Test
  void waitsAsLongAsThePlatformAsks() {
    chat.channel.breaks(
        new NotSent("too many", NotSent.Remedy.LATER, Optional.of(Duration.ofMinutes(3))));
    chat.in("一支部").says("张三", "@学委 帮助");
    chat.channel.works();
    chat.pass(Duration.ofSeconds(179));
    assertThat(chat.channel.sent).isEmpty();
    chat.pass(Duration.ofSeconds(1));
    assertThat(chat.channel.sent).hasSize(1);
  }

  @Test
  void givesUpAtOnceWhatThePlatformWillNeverTake() {
    chat.channel.breaks(NotSent.never("no such room"));
    chat.in("一支部").says("张三", "@学委 帮助");
    assertThat(parts()).containsExactly("failed|1|no such room");
  }

  @Test
  void goesOnAfterARestart() {
    chat.channel.breaks(DOWN);
    chat.in("一支部").says("张三", "@学委 帮助");
    chat.channel.works();
    chat.restart();
    assertThat(chat.channel.sent).isEmpty();
    chat.pass(Duration.ofSeconds(5));
    assertThat(chat.channel.sent).hasSize(1);
    assertThat(new HashSet<>(chat.channel.attempts)).hasSize(1);
  }

  @Test
  void sendsNothingTwiceWhileReceiptsCannotBeStored() {
    chat.channel.breaks(DOWN);
    chat.in("一支部").says("张三", "@学委 帮助");
    chat.channel.works();
    chat.clock.pass(Duration.ofSeconds(5));
    Parts parts = mock(Parts.class, delegatesTo(chat.store().parts()));
    doThrow(new Inbox.NotStored("disk full", new IllegalStateException()))
        .doAnswer(delegatesTo(chat.store().parts()))
        .when(parts)
        .sent(any(), any(), any());
    var channels = new Channels(Map.of("hall", chat.channel));
    var ways = new Ways(chat.store().windows(), chat.store().groups(), channels, chat.clock);
    var outbox =
        new Outbox(
            parts,
            new Outbox.Means(ways, new Pace(chat.clock), new Traffic()),
            Runnable::run,
            chat.clock);

    outbox.runDue();
    outbox.runDue();

    verify(parts, times(2)).sent(any(), any(), any());
    assertThat(chat.channel.sent).hasSize(1);
    assertThat(parts()).singleElement().asString().startsWith("sent");
  }
}
