package io.xuewei.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.store.Tables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How what is said gets out: through windows, unasked, by another channel, or not at all.
class WaysTest {

  private static final NotSent CLOSED = NotSent.otherWay("the window is closed");
  private static final NotSent NO_PUSH = NotSent.otherWay("not allowed in this group");
  private static final NotSent DOWN = NotSent.later("HTTP 500");
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;
  private Chat chat;
  private RecordingChannel hall;
  private Chat.Room branch;

  @BeforeEach
  void open() {
    chat = new Chat(folder);
    hall = chat.channel;
    branch = chat.in("一支部");
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private List<String> parts() {
    return Tables.rows(chat.store(), "select status, tries, problem from part order by seq");
  }

  private List<String> windows() {
    return Tables.rows(chat.store(), "select kind, message, claimed from reply_window order by id");
  }

  private String pushable(String room) {
    return Tables.rows(chat.store(), "select pushable from reach where room = '" + room + "'")
        .getFirst();
  }

  @Test
  void theBestWindowThatIsOpenIsUsedFirstAndDeletedWhenItIsUsedUp() {
    chat.windows(
        chat.window("late", Duration.ofSeconds(5), 1),
        chat.window("stream", Duration.ofMinutes(6), 1),
        chat.window("url", HOUR, 1));
    branch.says("张三", "@学委 帮助");
    assertThat(hall.ways).containsExactly("stream/1 of m1");
    assertThat(windows()).containsExactly("late|m1|0", "url|m1|0");
  }

  @Test
  void everyPartHasAUseOfItsOwnAndKeepsItOnEveryRetry() {
    hall.allows(false);
    hall.takesAtMost(60);
    chat.windows(chat.window("reply", Duration.ofMinutes(5), 5));
    hall.refuses("reply", DOWN);
    branch.says("张三", "@学委 帮助");
    hall.works();
    chat.restart();
    chat.pass(Duration.ofSeconds(5));
    assertThat(hall.sent).hasSizeBetween(2, 5);
    List<String> uses = hall.ways.stream().map(way -> way.substring(0, 7)).toList();
    assertThat(uses.subList(0, 3)).containsExactly("reply/1", "reply/1", "reply/2");
    assertThat(new HashSet<>(hall.attempts)).hasSize(hall.sent.size());
  }

  @Test
  void moreThanTheWindowTakesIsVisiblyLost() {
    hall.allows(false);
    hall.takesAtMost(30);
    chat.windows(chat.window("reply", Duration.ofMinutes(5), 2));
    branch.says("张三", "@学委 帮助");
    assertThat(hall.ways).containsExactly("reply/1 of m1", "reply/2 of m1");
    assertThat(parts()).startsWith("sent|1|-", "sent|1|-");
    assertThat(parts().subList(2, parts().size()))
        .isNotEmpty()
        .allMatch(row -> row.startsWith("failed|1|no way to the group: no reply window is open"));
    assertThat(windows()).isEmpty();
  }

  @Test
  void aClosedWindowIsForgottenAndTheNextWayTakenAtOnce() {
    chat.windows(chat.window("stream", Duration.ofMinutes(6), 1), chat.window("url", HOUR, 1));
    hall.refuses("stream", CLOSED);
    branch.says("张三", "@学委 帮助");
    assertThat(hall.ways).containsExactly("stream/1 of m1", "url/1 of m1");
    assertThat(parts()).containsExactly("sent|1|-");
    hall.refuses("url", CLOSED);
    chat.windows(chat.window("url", HOUR, 1));
    branch.says("张三", "@学委 帮助");
    assertThat(hall.ways.subList(2, 4)).containsExactly("url/1 of m2", "push");
    assertThat(windows()).isEmpty();
  }

  @Test
  void aClaimedWindowThatClosesBeforeTheRetryGivesWayToTheNext() {
    chat.windows(chat.window("stream", Duration.ofSeconds(6), 1), chat.window("url", HOUR, 1));
    hall.refuses("stream", DOWN);
    branch.says("张三", "@学委 帮助");
    chat.pass(Duration.ofSeconds(5));
    chat.pass(Duration.ofSeconds(30));
    assertThat(hall.ways).containsExactly("stream/1 of m1", "stream/1 of m1", "url/1 of m1");
  }

  @Test
  void aReplyNeverTakesTheWindowOfAnotherMessage() {
    hall.allows(false);
    chat.windows(chat.window("url", HOUR, 5));
    branch.says("张三", "@学委 帮助");
    chat.windows();
    branch.says("李四", "@学委 帮助").botIsSilent();
    assertThat(parts()).last().asString().startsWith("failed|1|no way to the group");
  }

  @Test
  void aGroupThatRefusesToBePushedToIsBelievedForADay() {
    hall.refusesPushes(NO_PUSH);
    branch.says("张三", "@学委 帮助");
    assertThat(parts()).containsExactly("failed|1|no way to the group: not allowed in this group");
    assertThat(pushable("一支部")).isEqualTo("NO");
    chat.tell("一支部", "通知", Duration.ofDays(3));
    assertThat(hall.ways).containsExactly("push");
    hall.works();
    chat.pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(hall.ways).containsExactly("push");
    chat.pass(Duration.ofSeconds(1));
    assertThat(hall.said()).isEqualTo("通知");
    assertThat(pushable("一支部")).isEqualTo("YES");
  }

  @Test
  void aMessageMakesForgetThatTheGroupRefused() {
    hall.refusesPushes(NO_PUSH);
    branch.says("张三", "@学委 帮助");
    hall.works();
    branch.says("张三", "中午食堂吃啥");
    assertThat(pushable("一支部")).isEqualTo("UNKNOWN");
    chat.tell("一支部", "通知", HOUR);
    assertThat(hall.said()).isEqualTo("通知");
  }

  @Test
  void aConversationOfTwoThatRefusesIsTriedOnceForAPart() {
    hall.refusesPushes(NO_PUSH);
    chat.alone("张三").says("张三", "帮助");
    assertThat(hall.ways).containsExactly("push");
    assertThat(parts()).containsExactly("failed|1|no way to the group: not allowed in this group");
  }

  @Test
  void anotherChannelStandsInForTheGroup() {
    hall.allows(false);
    chat.robot.takesAtMost(100);
    chat.in("机关").says("张三", "@学委 帮助");
    assertThat(hall.attempts).isEmpty();
    assertThat(chat.robot.ways).containsOnly("push").hasSizeGreaterThan(1);
    assertThat(chat.robot.sent).extracting(Part::roomId).containsOnly("");
    assertThat(chat.robot.sent).extracting(Part::number).startsWith(1, 2);
    assertThat(Tables.rows(chat.store(), "select status, moved_to, problem from part"))
        .first()
        .asString()
        .startsWith("failed|robot|no way to the group");
    assertThat(new HashSet<>(chat.robot.attempts)).hasSize(chat.robot.sent.size());
  }

  @Test
  void theStandInHasItsOwnRetriesUnderTheSameIds() {
    hall.allows(false);
    chat.robot.breaks(DOWN);
    chat.in("机关").says("张三", "@学委 帮助");
    chat.robot.works();
    chat.restart();
    chat.pass(Duration.ofSeconds(5));
    assertThat(chat.robot.sent).hasSize(1);
    assertThat(new HashSet<>(chat.robot.attempts)).hasSize(1);
  }

  @Test
  void aStandInIsNotNeededWhileThereIsAWay() {
    chat.in("机关").says("张三", "@学委 帮助");
    assertThat(hall.sent).hasSize(1);
    assertThat(chat.robot.attempts).isEmpty();
  }

  @Test
  void theChannelHearsThatNothingIsSaidToAMessage() {
    branch.says("张三", "中午食堂吃啥").says("张三", "@学委 帮助").says("张三", "哈哈");
    assertThat(hall.silent).containsExactly("m1", "m3");
  }

  @Test
  void theWayIsChosenAnewAfterACrashBetweenClaimAndSending() {
    hall.allows(false);
    chat.windows(chat.window("reply", HOUR, 5));
    chat.acceptOnly("一支部", "张三", "@学委 帮助");
    Place place = new Place("hall", "一支部");
    Job job = chat.store().journal().next(place, chat.clock.instant()).orElseThrow();
    List<Part> parts =
        new Notices(new Channels(java.util.Map.of("hall", hall)))
            .reply(job.message(), "key", Reply.of("好"));
    chat.store().journal().complete(job, parts, List.of());
    Optional<Way.Within> claim =
        chat.store().windows().claim(parts.getFirst(), chat.clock.instant());
    assertThat(claim).map(Way.Within::use).contains(1);
    chat.restart();
    assertThat(hall.ways).containsExactly("reply/1 of m1");
  }
}
