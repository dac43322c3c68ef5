package io.xuewei.bot.channel.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.wecom.WecomPlatform.Answer;
import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Channel.Acknowledgement;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.TestTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How an answer gets to a bot's webhook's group.
class WecomStreamsTest {

  private static final String LOOKING = "正在查找，请稍候……";
  private static final String ELSEWHERE = "回复请看另一条消息。";
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Said QUESTION = Said.inGroup("1", "流动党员怎么管");

  private final SettableClock clock = new SettableClock("2026-01-01T08:00");
  private WecomPlatform platform;
  private WecomWebhookChannel channel;

  @BeforeEach
  void start() throws IOException {
    platform =
        new WecomPlatform(
            new WecomPlatform.Settings(
                "T0kenForGroupAide2026", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", ""),
            clock);
    platform.looks(false);
    restart(AT_ONCE, AT_ONCE);
  }

  /// A bot that waits so long for its answer, and for WeCom to look.
  private void restart(Duration answer, Duration look) {
    channel =
        new WecomWebhookChannel(
            new ChannelConfig.WecomWebhook(
                "wecom",
                Credential.of("T0kenForGroupAide2026"),
                Credential.of("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"),
                "",
                platform.base(),
                ChannelConfig.People.NONE),
            "学委",
            new TestTransport(clock).transport(),
            new Streams.Patience(answer, look));
    platform.hook(callback -> answer(channel.receive(callback), true));
  }

  private Answer answer(Reception reception, boolean fresh) {
    Acknowledgement answer =
        switch (reception) {
          case Reception.Answered answered -> answered.answer();
          case Reception.Received(Message message) ->
              channel.acknowledge(
                  fresh ? new Acceptance.Stored(message) : new Acceptance.Duplicate(message));
          default -> throw new AssertionError(reception);
        };
    return new Answer(answer.status(), answer.body());
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private Message message(Said said) {
    return ((Reception.Received) channel.receive(platform.callback(said))).message();
  }

  private void send(Said said, int window, String id, String text)
      throws NotSent, InterruptedException {
    Message message = message(said);
    channel.send(part(id, text), new Way.Within(message.windows().get(window), message.id(), 1));
  }

  private static Part part(String id, String text) {
    return new Part(id, "wecom", "wr1001", "1", text, 1, 1, List.of(), Optional.empty());
  }

  /// Sends over the stream in a thread of its own; returns once it waits to be looked at.
  private Sending sending(Said said, String id, String text) {
    var done = new CompletableFuture<Void>();
    Thread thread =
        Thread.startVirtualThread(() -> {
          try {
            send(said, 0, id, text);
            done.complete(null);
          } catch (NotSent | InterruptedException | RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    while (thread.getState() != Thread.State.TIMED_WAITING && !done.isDone()) {
      Thread.onSpinWait();
    }
    return new Sending(thread, done);
  }

  private record Sending(Thread thread, CompletableFuture<Void> done) {
    void succeeds() {
      done.orTimeout(20, TimeUnit.SECONDS).join();
    }

    Throwable failure() {
      return catchThrowable(() -> done.orTimeout(20, TimeUnit.SECONDS).join()).getCause();
    }
  }

  private void shows(Answer answer, boolean finish, String text) {
    JsonNode stream = platform.open(answer).get("stream");
    assertThat(stream.get("content").asText()).isEqualTo(text);
    assertThat(stream.get("finish").asBoolean()).isEqualTo(finish);
    assertThat(stream.get("id").asText()).isEqualTo(Streams.id("CAIQ" + 1));
  }

  private Answer look() throws Exception {
    return platform.look(Streams.id("CAIQ1"), QUESTION);
  }

  private static void assertOtherWay(Throwable failure) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            NotSent.class, e -> assertThat(e.remedy()).isEqualTo(Remedy.OTHER_WAY));
  }

  @Test
  void anAnswerThatIsThereInTimeGoesOutWithTheResponse() throws Exception {
    restart(LONG, LONG);
    Sending sending = sending(QUESTION, "p1", "每季度核对一次。");

    shows(platform.says(QUESTION), true, "每季度核对一次。");

    sending.succeeds();
    assertThat(platform.transcript()).containsExactly("每季度核对一次。");
  }

  @Test
  void theResponseWaitsForTheAnswer() throws Exception {
    restart(LONG, LONG);
    var response =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return platform.says(QUESTION);
              } catch (IOException | InterruptedException e) {
                throw new CompletionException(e);
              }
            },
            Thread::startVirtualThread);

    Sending sending = sending(QUESTION, "p1", "每季度核对一次。");

    shows(response.get(20, TimeUnit.SECONDS), true, "每季度核对一次。");
    sending.succeeds();
  }

  @Test
  void anAnswerThatTakesLongerIsLookedAt() throws Exception {
    restart(AT_ONCE, LONG);
    shows(platform.says(QUESTION), false, LOOKING);
    shows(look(), false, LOOKING);

    Sending sending = sending(QUESTION, "p1", "每季度核对一次。");

    shows(look(), true, "每季度核对一次。");
    sending.succeeds();
    assertThat(platform.transcript()).containsExactly("每季度核对一次。");
  }

  @Test
  void aFinishedAnswerStaysForWhoAsksAgain() throws Exception {
    restart(LONG, LONG);
    Sending sending = sending(QUESTION, "p1", "每季度核对一次。");
    platform.says(QUESTION);
    sending.succeeds();

    shows(look(), true, "每季度核对一次。");
    shows(answer(channel.receive(platform.callback(QUESTION)), false), true, "每季度核对一次。");
    send(QUESTION, 0, "p1", "每季度核对一次。");
  }

  @Test
  void aStreamTakesOnePart() throws Exception {
    restart(LONG, LONG);
    Sending sending = sending(QUESTION, "p1", "一");
    platform.says(QUESTION);
    sending.succeeds();

    assertOtherWay(catchThrowable(() -> send(QUESTION, 0, "p2", "二")));
    send(QUESTION, 1, "p2", "二");

    assertThat(platform.transcript()).containsExactly("一", "二");
  }

  @Test
  void silenceIsAnsweredWithNothing() throws Exception {
    restart(LONG, LONG);
    channel.silent(message(QUESTION));

    assertThat(platform.says(QUESTION)).isEqualTo(new Answer(200, ""));
  }

  @Test
  void silenceThatComesLateEndsTheStream() throws Exception {
    platform.says(QUESTION);
    channel.silent(message(QUESTION));

    shows(look(), true, "已收到。");
  }

  @Test
  void anAnswerThatNobodyCameForGoesToTheAddress() throws Exception {
    platform.says(QUESTION);

    assertOtherWay(catchThrowable(() -> send(QUESTION, 0, "p1", "每季度核对一次。")));
    shows(look(), true, ELSEWHERE);
    send(QUESTION, 1, "p1", "每季度核对一次。");

    assertThat(platform.transcript()).containsExactly(ELSEWHERE, "每季度核对一次。");
  }

  @Test
  void afterARestartAStreamIsEndedAndTheAnswerGoesToTheAddress() throws Exception {
    platform.says(QUESTION);
    restart(AT_ONCE, LONG);

    shows(look(), true, ELSEWHERE);
    assertOtherWay(catchThrowable(() -> send(QUESTION, 0, "p1", "每季度核对一次。")));
    send(QUESTION, 1, "p1", "每季度核对一次。");

    assertThat(platform.transcript()).containsExactly(ELSEWHERE, "每季度核对一次。");
  }

  @Test
  void afterARestartAnAnswerThatIsThereFirstIsStillFound() throws Exception {
    platform.says(QUESTION);
    restart(AT_ONCE, LONG);
    Sending sending = sending(QUESTION, "p1", "每季度核对一次。");

    shows(look(), true, "每季度核对一次。");
    sending.succeeds();
  }

  @Test
  void aRedeliveryAfterARestartOpensNoStream() throws Exception {
    platform.says(QUESTION);
    restart(AT_ONCE, AT_ONCE);

    assertThat(answer(channel.receive(platform.callback(QUESTION)), false))
        .isEqualTo(new Answer(200, ""));
  }

  @Test
  void aRedeliveryWhileTheAnswerIsLookedForGetsTheSameStream() throws Exception {
    platform.says(QUESTION);

    shows(answer(channel.receive(platform.callback(QUESTION)), false), false, LOOKING);
  }

  @Test
  void aStreamIsEndedBeforeWecomGivesItUp() throws Exception {
    platform.says(QUESTION);
    clock.pass(Duration.ofSeconds(329));
    shows(look(), false, LOOKING);
    clock.pass(Duration.ofSeconds(1));

    shows(look(), true, ELSEWHERE);
    assertOtherWay(catchThrowable(() -> send(QUESTION, 0, "p1", "每季度核对一次。")));
  }

  @Test
  void theOldestOfFourStreamsOfAMemberIsEnded() throws Exception {
    platform.says(QUESTION);
    platform.says(Said.inGroup("2", "二"));
    platform.says(Said.inGroup("3", "三"));
    platform.says(Said.inGroup("4", "四").by("2002", "李四"));
    shows(look(), false, LOOKING);

    platform.says(Said.inGroup("5", "五"));

    shows(look(), true, ELSEWHERE);
    JsonNode second = platform.open(platform.look(Streams.id("CAIQ2"), Said.inGroup("2", "二")));
    assertThat(second.at("/stream/finish").asBoolean()).isFalse();
  }

  @Test
  void anAnswerWhoseSendingIsBrokenOffIsNotHandedOut() throws Exception {
    restart(AT_ONCE, LONG);
    platform.says(QUESTION);
    Sending broken = sending(QUESTION, "p1", "每季度核对一次。");
    broken.thread().interrupt();
    assertThat(broken.failure()).isInstanceOf(InterruptedException.class);
    shows(look(), false, LOOKING);

    Sending again = sending(QUESTION, "p1", "每季度核对一次。");
    shows(look(), true, "每季度核对一次。");
    again.succeeds();
  }

  @Test
  void theNumberOfStreamsIsBounded() throws Exception {
    platform.says(QUESTION);
    for (int i = 2; i <= 1000; i++) {
      platform.says(Said.inGroup("" + i, "一").by("m" + i, "m" + i));
    }
    shows(look(), false, LOOKING);
    platform.says(Said.inGroup("1001", "一"));

    shows(look(), true, ELSEWHERE);
  }

  @Test
  void theAddressTakesOnePart() throws Exception {
    platform.says(QUESTION);
    send(QUESTION, 1, "p1", "一");

    Throwable used = catchThrowable(() -> send(QUESTION, 1, "p2", "二"));

    assertOtherWay(used);
    assertThat(used).hasMessage("channel wecom: response_url answered errcode 60140");
  }

  @Test
  void nothingIsSaidUnasked() {
    assertThat(channel.allowance().pushes()).isFalse();
    assertThatThrownBy(() -> channel.send(part("p1", "一"), new Way.Push()))
        .isInstanceOfSatisfying(NotSent.class, WecomStreamsTest::assertOtherWay);
  }

  @Test
  void aLongAnswerIsCutByItsBytes() {
    List<String> parts = channel.split("党".repeat(7000));

    assertThat(parts).hasSize(2);
    assertThat(String.join("", parts)).isEqualTo("党".repeat(7000));
  }
}
