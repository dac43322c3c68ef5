package io.xuewei.bot.channel.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xuewei.bot.channel.PlatformStub.Call;
import io.xuewei.bot.channel.PlatformStub.Reply;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.channel.feishu.FeishuPlatform.Line;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.transport.TestTransport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeishuSendingTest {

  private static final Said ASKED = Said.inGroup("7", "流动党员怎么管");
  private static final String REPLY = FeishuPlatform.MESSAGES + "/om_7/reply";
  private static final String ID = "msg_0b6e5d2c-1b3a-4c5d-8e9f-001122334455";

  private final SettableClock clock = new SettableClock("2026-01-01T08:00");
  private final TestTransport transport = new TestTransport(clock);
  private FeishuPlatform platform;
  private FeishuChannel channel;

  @BeforeEach
  void start() throws IOException {
    platform = new FeishuPlatform(clock);
    channel = new FeishuChannel(platform.config("fei"), "学委", transport.transport());
    platform.says(ASKED);
  }

  @AfterEach
  void stop() {
    channel.close();
    platform.close();
  }

  @Test
  void repliesUnderTheMessage() throws Exception {
    send(reply("按办法:\n\n每季度<at user_id=\"all\">核对</at>一次。"));

    assertThat(platform.lines())
        .containsExactly(new Line("oc_1001", "om_7", "按办法:\n\n每季度<at user_id=\"all\">核对</at>一次。"));
    assertThat(platform.http.calls(REPLY).getFirst().body()).contains("\"uuid\":\"" + ID + "\"");
  }

  @Test
  void saysANoticeByItself() throws Exception {
    send(part(ID, "学习开始", Optional.of(Instant.parse("2026-01-01T01:00:00Z"))));

    assertThat(platform.lines()).containsExactly(new Line("oc_1001", "", "学习开始"));
    assertThat(platform.http.calls(FeishuPlatform.MESSAGES).getFirst().target())
        .endsWith("?receive_id_type=chat_id");
  }

  @Test
  void numbersTheParts() throws Exception {
    send(new Part(ID, "fei", "oc_1001", "om_7", "其一", 1, 2, List.of(), Optional.empty()));

    assertThat(platform.transcript().getFirst()).contains("1/2").contains("其一");
  }

  @Test
  void aRepetitionIsSaidOnce() throws Exception {
    send(reply("一"));
    send(reply("一"));

    assertThat(platform.transcript()).containsExactly("一");
  }

  @ParameterizedTest
  @ValueSource(ints = {230011, 231003})
  void speaksByItselfUnderTheSameIdWhenTheMessageIsGone(int code) throws Exception {
    platform.http.answersNext(REPLY, 400, "{\"code\":%d}".formatted(code));

    send(reply("一"));

    assertThat(platform.lines()).containsExactly(new Line("oc_1001", "", "一"));
    assertThat(platform.http.calls(FeishuPlatform.MESSAGES).getFirst().body()).contains(ID);
  }

  @Test
  void aWithdrawnMessageIsAnsweredByItself() throws Exception {
    platform.withdraws(ASKED);

    send(reply("一"));

    assertThat(platform.transcript()).containsExactly("一");
  }

  @Test
  void fetchesATokenOnceAndAgainInTime() throws Exception {
    send(part("msg_1", "一", Optional.empty()));
    send(part("msg_2", "二", Optional.empty()));
    assertThat(tokens()).isEqualTo(1);

    clock.pass(Duration.ofSeconds(5760));
    send(part("msg_3", "三", Optional.empty()));

    assertThat(tokens()).isEqualTo(2);
    assertThat(platform.transcript()).containsExactly("一", "二", "三");
  }

  @Test
  void anExpiredTokenIsReplacedAndThePartGoesOut() throws Exception {
    send(part("msg_1", "一", Optional.empty()));
    platform.expireToken();

    send(part("msg_2", "二", Optional.empty()));

    assertThat(platform.transcript()).containsExactly("一", "二");
    assertThat(tokens()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {99991661, 99991663, 99991664, 99991671})
  void aTokenRefusedTwiceIsTriedLater(int code) {
    platform.http.answers(REPLY, 400, "{\"code\":%d}".formatted(code));

    assertThat(failure().remedy()).isEqualTo(Remedy.LATER);
    assertThat(tokens()).isEqualTo(2);
    assertThat(platform.http.calls(REPLY)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "429, 99991400, LATER",
    "400, 99991400, LATER",
    "400, 230020,   LATER",
    "200, 230049,   LATER",
    "500, 2200,     LATER",
    "400, 230002,   OTHER_WAY",
    "200, 230002,   OTHER_WAY",
    "400, 230018,   OTHER_WAY",
    "400, 232009,   OTHER_WAY",
    "400, 230001,   NONE",
    "200, 230025,   NONE",
    "200, 424242,   NONE"
  })
  void theCodeTellsWhatMayHelp(int status, int code, Remedy remedy) {
    platform.http.answersNext(REPLY, status, "{\"code\":%d,\"msg\":\"no\"}".formatted(code));

    assertThat(failure().remedy()).isEqualTo(remedy);
    assertThat(platform.transcript()).isEmpty();
  }

  @Test
  void waitsAsLongAsFeishuAsks() {
    platform.http.answersNext(
        REPLY, 429, "{\"code\":99991400}", Map.of("x-ogw-ratelimit-reset", "52"));

    assertThat(failure().retryAfter()).contains(Duration.ofSeconds(52));
  }

  @ParameterizedTest
  @CsvSource({"502, <html>", "200, <html>", "200, ''", "503, ''"})
  void aPageInThePlaceOfAnAnswerIsTriedLater(int status, String body) {
    platform.http.answersNext(REPLY, status, body);

    assertThat(failure().remedy()).isEqualTo(Remedy.LATER);
  }

  @Test
  void silenceIsTriedLater() {
    platform.close();

    assertThat(failure().remedy()).isEqualTo(Remedy.LATER);
  }

  @Test
  void aWrongSecretIsTold() throws Exception {
    ChannelConfig.Feishu right = platform.config("fei");
    var wrong =
        new ChannelConfig.Feishu(
            "fei",
            right.appId(),
            Credential.of("anotherSecret42"),
            right.encryptKey(),
            right.verificationToken(),
            right.apiBase(),
            right.people());
    var other = new FeishuChannel(wrong, "学委", transport.transport());

    NotSent notSent =
        catchThrowableOfType(NotSent.class, () -> other.send(reply("一"), new Way.Push()));

    assertThat(notSent).hasMessageContaining("10014").hasMessageNotContaining("anotherSecret42");
    assertThat(other.status().state()).isEqualTo(ChannelStatus.State.REFUSED);
    assertThat(other.status().problem())
        .hasValueSatisfying(problem -> assertThat(problem).contains("appSecret"));
  }

  @Test
  void cutsByWhatLiesInTheRequest() throws Exception {
    String long_ = "第一条 \"党员\"\n".repeat(1500);

    List<String> parts = channel.split(long_);

    assertThat(String.join("", parts).replaceAll("\\s", "")).isEqualTo(long_.replaceAll("\\s", ""));
    assertThat(parts).hasSizeGreaterThan(1);
    for (int i = 0; i < parts.size(); i++) {
      send(
          new Part(
              "msg_" + i,
              "fei",
              "oc_1001",
              "om_7",
              parts.get(i),
              i + 1,
              parts.size(),
              List.of(),
              Optional.empty()));
    }
    for (Call call : platform.http.calls(REPLY)) {
      assertThat(call.body().getBytes(UTF_8).length).isLessThan(30 * 1024);
    }
  }

  @Test
  void asksWhoTheBotIsUntilItIsTold() throws Exception {
    platform.http.answersNext(FeishuPlatform.BOT_PATH, 500, "");
    platform.http.answersNext(FeishuPlatform.BOT_PATH, 200, "{\"code\":11205}");
    var open = transport.transport();
    var api = new Api(platform.config("fei"), new Calls("fei", open), open);
    var identity = new BotIdentity("fei", "学委", api, open);
    assertThat(identity.is("ou_somebody", "学委")).isTrue();

    identity.ask();

    assertThat(transport.pauses).hasSize(2);
    assertThat(identity.problem()).isEmpty();
    assertThat(identity.is("ou_somebody", "学委")).isFalse();
    assertThat(identity.is(FeishuPlatform.BOT, "小助手")).isTrue();
  }

  @Test
  void asksFromTheOpeningOn() throws Exception {
    var asked = new CountDownLatch(1);
    platform.http.otherwise(call -> {
      asked.countDown();
      return new Reply(404, "");
    });

    channel.open((Message _) -> true);

    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private long tokens() {
    return platform.http.calls(FeishuPlatform.TOKEN_PATH).size();
  }

  private NotSent failure() {
    return catchThrowableOfType(NotSent.class, () -> send(reply("一")));
  }

  private void send(Part part) throws Exception {
    channel.send(part, new Way.Push());
  }

  private static Part reply(String text) {
    return part(ID, text, Optional.empty());
  }

  private static Part part(String id, String text, Optional<Instant> until) {
    return new Part(id, "fei", "oc_1001", "om_7", text, 1, 1, List.of(), until);
  }
}
