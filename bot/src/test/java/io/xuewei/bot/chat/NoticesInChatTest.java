package io.xuewei.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.store.Tables;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notices on a platform that takes nothing unasked.
class NoticesInChatTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;
  private Chat chat;
  private RecordingChannel hall;
  private Chat.Room branch;

  @BeforeEach
  void open() {
    chat = new Chat(folder);
    hall = chat.channel;
    hall.allows(false);
    branch = chat.in("一支部");
    branch.says("张三", "大家好");
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private List<String> held() {
    return Tables.rows(
        chat.store(), "select id from part where status = 'waiting' and held_since is not null");
  }

  private List<String> problems() {
    return Tables.rows(chat.store(), "select status, problem_kind, problem from part order by seq");
  }

  @Test
  void aNoticeThatCannotBePushedRidesBehindTheNextReply() {
    chat.tell("一支部", "明天学习", DAY);
    assertThat(held()).hasSize(1);
    chat.windows(chat.window("reply", Duration.ofMinutes(5), 5));
    branch.says("张三", "@学委 帮助");
    assertThat(hall.sent).hasSize(2);
    assertThat(hall.sent.getFirst().text()).contains("学习委员");
    assertThat(hall.sent.getLast().text()).isEqualTo("明天学习");
    assertThat(hall.ways).containsExactly("reply/1 of m2", "reply/2 of m2");
  }

  @Test
  void itTakesTheWindowOfAMessageThatGotNoReply() {
    chat.tell("一支部", "明天学习", DAY);
    chat.windows(chat.window("reply", Duration.ofMinutes(5), 1));
    branch.says("张三", "中午食堂吃啥");
    assertThat(hall.said()).isEqualTo("明天学习");
    assertThat(hall.silent).containsExactly("m1", "m2");
  }

  @Test
  void itWaitsOnWhenTheReplyNeedsTheOnlyUse() {
    chat.tell("一支部", "明天学习", DAY);
    chat.windows(chat.window("url", HOUR, 1));
    branch.says("张三", "@学委 帮助");
    assertThat(hall.said()).contains("学习委员").doesNotContain("明天");
    assertThat(held()).hasSize(1);
    branch.says("张三", "中午食堂吃啥");
    assertThat(hall.said()).endsWith("明天学习");
  }

  @Test
  void itDoesNotTakeTheWindowOfAMessageThatIsToBeAnswered() {
    chat.windows(chat.window("url", HOUR, 1));
    chat.acceptOnly("一支部", "张三", "@学委 帮助");
    chat.tell("一支部", "明天学习", DAY);
    assertThat(hall.attempts).isEmpty();
    chat.restart();
    assertThat(hall.said()).contains("学习委员").doesNotContain("明天");
  }

  @Test
  void aNoticeInFrontOfAReplyComesAgainBehindIt() {
    chat.windows(chat.window("reply", HOUR, 2));
    hall.breaks(NotSent.later("down"));
    branch.says("张三", "中午食堂吃啥");
    chat.tell("一支部", "明天学习", DAY);
    chat.windows(chat.window("reply", HOUR, 3));
    branch.says("李四", "@学委 帮助");
    hall.refuses("other", NotSent.later("down"));
    Tables.write(chat.store(), "delete from reply_window where message = 'm2'");
    chat.pass(Duration.ofSeconds(5));
    assertThat(hall.ways).containsExactly("reply/1 of m2", "reply/1 of m3", "reply/2 of m3");
    assertThat(hall.sent.getLast().text()).isEqualTo("明天学习");
  }

  @Test
  void theNewestWindowIsUsed() {
    chat.windows(chat.window("reply", HOUR, 5));
    branch.says("张三", "@学委 帮助").says("李四", "@学委 帮助");
    chat.tell("一支部", "明天学习", DAY);
    assertThat(hall.ways).containsExactly("reply/1 of m2", "reply/1 of m3", "reply/2 of m3");
  }

  @Test
  void itDoesNotHoldLaterRepliesBack() {
    hall.takesAtMost(2);
    chat.tell("一支部", "明天学习", DAY);
    assertThat(held()).hasSize(2);
    hall.takesAtMost(2000);
    chat.windows(chat.window("reply", HOUR, 2));
    branch.says("张三", "@学委 帮助");
    assertThat(hall.sent.getLast().text()).isEqualTo("明天");
    branch.says("张三", "@学委 帮助");
    assertThat(hall.sent.getLast().text()).isEqualTo("学习");
    assertThat(held()).isEmpty();
  }

  @Test
  void itIsGivenUpWhenItIsTooLate() {
    chat.tell("一支部", "明天学习", HOUR);
    chat.pass(HOUR.minusMillis(1));
    assertThat(held()).hasSize(1);
    chat.pass(Duration.ofMillis(1));
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("failed|TOO_LATE|too late: no way");
    chat.windows(chat.window("reply", HOUR, 5));
    branch.says("张三", "@学委 帮助");
    assertThat(hall.sent).hasSize(1);
  }

  @Test
  void itIsTriedEveryHourWhileThePlatformIsDownAndHoldsNothingBack() {
    hall.allows(true);
    hall.breaks(NotSent.later("HTTP 500"));
    chat.tell("一支部", "明天学习", DAY);
    chat.pass(Duration.ofSeconds(5));
    chat.pass(Duration.ofSeconds(30));
    chat.pass(Duration.ofMinutes(2));
    chat.pass(Duration.ofMinutes(10));
    chat.pass(HOUR);
    assertThat(hall.attempts).hasSize(6);
    chat.pass(HOUR);
    assertThat(hall.attempts).hasSize(7);
    assertThat(held()).hasSize(1);
    assertThat(Tables.rows(chat.store(), "select tries from part")).containsExactly("7");
    hall.works();
    chat.in("一支部").says("张三", "@学委 帮助");
    assertThat(hall.sent.getFirst().text()).contains("学习委员");
    assertThat(hall.sent.getLast().text()).isEqualTo("明天学习");
  }

  @Test
  void itFailsAtItsEndWhenThePlatformStaysDown() {
    hall.allows(true);
    hall.breaks(NotSent.later("HTTP 500"));
    chat.tell("一支部", "明天学习", Duration.ofMinutes(1));
    chat.pass(Duration.ofSeconds(5));
    chat.pass(Duration.ofSeconds(55));
    assertThat(problems()).containsExactly("failed|TOO_LATE|too late: HTTP 500");
  }

  @Test
  void itSurvivesARestart() {
    chat.tell("一支部", "明天学习", DAY);
    chat.restart();
    chat.windows(chat.window("reply", HOUR, 5));
    branch.says("张三", "中午食堂吃啥");
    assertThat(hall.said()).isEqualTo("明天学习");
  }

  @Test
  void aRepetitionIsNotToldAgain() {
    hall.allows(true);
    chat.tell("一支部", "明天学习", DAY);
    chat.tell("一支部", "明天学习", DAY);
    assertThat(hall.said()).isEqualTo("明天学习");
  }

  @Test
  void aFailedNoticeDoesNotTakeTheReplyToTheSameMessageWithIt() {
    hall.allows(true);
    hall.breaks(NotSent.later("HTTP 500"));
    branch.says("张三", "@学委 帮助");
    Instant now = chat.clock.instant();
    var notice = new Notices.Notice("k", "明天学习", now.plus(DAY));
    List<Part> parts =
        new Notices(new Channels(Map.of("hall", hall)))
            .parts(new Place("hall", "一支部"), "m2", notice);
    chat.store().parts().queue(parts, now);
    var refused = new Problem(Problem.Kind.REFUSED, "no");
    chat.store().parts().giveUp(parts.getFirst(), now, refused);
    assertThat(problems()).containsExactly("waiting|UNREACHABLE|HTTP 500", "failed|REFUSED|no");
  }
}
