package io.xuewei.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Allowance.Limit;
import io.xuewei.bot.chat.Allowance.Scope;
import io.xuewei.bot.store.Tables;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaceTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Limit ROOM = new Limit(Scope.ROOM, 30, MINUTE);
  private static final Limit CHANNEL = new Limit(Scope.CHANNEL, 20, MINUTE);

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2025-06-12T19:00");
  private final Pace pace = new Pace(clock);

  private static Place room(int number) {
    return new Place("hall", "room-" + number);
  }

  @Test
  void slidesAndCountsEveryRoomForItself() {
    for (int i = 0; i < 30; i++) {
      assertThat(pace.take(room(1), List.of(ROOM))).isEmpty();
      clock.pass(Duration.ofSeconds(1));
    }
    Instant free = clock.instant().plusSeconds(30);
    assertThat(pace.take(room(1), List.of(ROOM))).contains(free);
    assertThat(pace.take(room(2), List.of(ROOM))).isEmpty();
    clock.pass(Duration.ofSeconds(30));
    assertThat(pace.take(room(1), List.of(ROOM))).isEmpty();
    assertThat(pace.take(room(1), List.of(ROOM))).contains(free.plusSeconds(1));
  }

  @Test
  void everybodyWhoWaitsForAChannelGetsAPlaceOfTheirOwn() {
    Instant start = clock.instant();
    List<Instant> told =
        IntStream.range(0, 65)
            .mapToObj(i -> pace.take(room(i), List.of(CHANNEL)).orElse(start))
            .toList();
    for (int i = 0; i < 65; i++) {
      assertThat(told.get(i)).isEqualTo(start.plus(MINUTE.multipliedBy(i / 20)));
    }
  }

  @Test
  void allLimitsHoldAtOnceAndARefusedPartCountsForNone() {
    List<Limit> both =
        List.of(new Limit(Scope.ROOM, 1, MINUTE), new Limit(Scope.CHANNEL, 2, MINUTE));
    assertThat(pace.take(room(1), both)).isEmpty();
    assertThat(pace.take(room(1), both)).isPresent();
    assertThat(pace.take(room(2), both)).isEmpty();
    assertThat(pace.left(room(3), both)).extracting(Pace.Left::parts).containsExactly(1, 0);
  }

  @Test
  void otherChannelsAndRoomsAreNotSlowedDown() {
    IntStream.range(0, 20).forEach(i -> pace.take(room(i), List.of(CHANNEL)));
    assertThat(pace.take(room(1), List.of(CHANNEL))).isPresent();
    assertThat(pace.take(new Place("robot", ""), List.of(CHANNEL))).isEmpty();
  }

  @Test
  void neverMoreThanThirtyAMinuteGoToARoomAndTheirOrderStays() {
    sendsInOrder(ROOM, 1, 30);
  }

  @Test
  void neverMoreThanTwentyAMinuteGoThroughAChannelAndTheirOrderStays() {
    sendsInOrder(CHANNEL, 4, 20);
  }

  private void sendsInOrder(Limit limit, int rooms, int most) {
    try (var chat = new Chat(folder)) {
      chat.channel.allows(true, limit);
      for (int i = 0; i < 100; i++) {
        chat.in("room-" + i % rooms).says("组员" + i, "@学委 帮助");
      }
      assertThat(chat.channel.sent).hasSize(most);
      for (int second = 1; second <= 60 * 6; second++) {
        int before = chat.channel.sent.size();
        chat.pass(Duration.ofSeconds(1));
        assertThat(chat.channel.sent.size() - before).isLessThanOrEqualTo(most);
        assertThat(chat.channel.sent.size()).isLessThanOrEqualTo(most * (1 + second / 60));
      }
      assertThat(new HashSet<>(chat.channel.attempts)).hasSize(100);
      assertThat(chat.channel.sent).hasSize(100);
      for (int room = 0; room < rooms; room++) {
        int mine = room;
        assertThat(
                chat.channel.sent.stream()
                    .map(part -> Integer.parseInt(part.inReplyTo().substring(1)))
                    .filter(number -> (number - 1) % rooms == mine))
            .isSorted();
      }
      assertThat(Tables.rows(chat.store(), "select distinct status, tries from part"))
          .containsExactly("sent|1");
    }
  }

  @Test
  void aPlatformThatAsksForAPauseGetsItAndTheOrderStays() {
    try (var chat = new Chat(folder)) {
      var busy =
          new NotSent(
              "HTTP 429", NotSent.Remedy.LATER, java.util.Optional.of(Duration.ofSeconds(90)));
      chat.channel.breaks(busy);
      chat.in("一支部").says("张三", "@学委 帮助").says("李四", "@学委 帮助");
      chat.channel.works();
      chat.pass(Duration.ofSeconds(89));
      assertThat(chat.channel.sent).isEmpty();
      assertThat(Tables.rows(chat.store(), "select problem_kind from part where tries > 0"))
          .containsExactly("BUSY");
      chat.pass(Duration.ofSeconds(1));
      assertThat(chat.channel.sent).extracting(Part::inReplyTo).containsExactly("m1", "m2");
    }
  }
}
