package io.xuewei.bot.channel.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.bot.channel.Fixtures;
import io.xuewei.bot.channel.PlatformStub;
import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.chat.Allowance.Limit;
import io.xuewei.bot.chat.Allowance.Scope;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.TestTransport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeishuPushChannelTest {

  private static final Instant NOW = Instant.ofEpochSecond(1767225600);
  private static final String KEY = "0b6e5d2c-1b3a-4c5d";
  private static final String HOOK = "/open-apis/bot/v2/hook/" + KEY;
  private static final JsonNode VECTOR = Fixtures.read("feishu/custom-bot-sign.json");

  private PlatformStub platform;
  private FeishuPushChannel push;

  @BeforeEach
  void start() throws IOException {
    platform = new PlatformStub();
    platform.answers(HOOK, 200, "{\"code\":0,\"msg\":\"success\",\"data\":{}}");
    push =
        new FeishuPushChannel(
            new ChannelConfig.FeishuPush(
                "push",
                Credential.of(KEY),
                Credential.of(VECTOR.path("secret").asText()),
                platform.base(),
                Optional.empty()),
            new TestTransport(InstantSource.fixed(NOW)).transport());
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void signsAsTheGuideDoes() throws Exception {
    push.send(part("学习开始\n请签到"), new Way.Push());

    JsonNode body = Trees.of(platform.calls(HOOK).getFirst().body());
    assertThat(body.path("timestamp").isTextual()).isTrue();
    assertThat(body.path("timestamp").asText()).isEqualTo(VECTOR.path("timestamp").asText());
    assertThat(body.path("sign").asText()).isEqualTo(VECTOR.path("sign").asText());
    assertThat(body.path("msg_type").asText()).isEqualTo("post");
    assertThat(FeishuPlatform.words(body.at("/content/post/zh_cn/content"))).isEqualTo("学习开始\n请签到");
  }

  @ParameterizedTest
  @CsvSource({
    "200, 11232, LATER",
    "200, 9499,  LATER",
    "429, 99991400, LATER",
    "200, 19021, NONE",
    "200, 19022, NONE",
    "200, 19024, NONE",
    "200, 19001, NONE"
  })
  void theCodeTellsWhatMayHelp(int status, int code, Remedy remedy) {
    platform.answers(HOOK, status, "{\"code\":%d,\"msg\":\"no\"}".formatted(code));

    NotSent notSent = failure();

    assertThat(notSent.remedy()).isEqualTo(remedy);
    assertThat(notSent)
        .hasMessageContaining("push")
        .hasMessageContaining("" + code)
        .hasMessageNotContaining(KEY);
  }

  @Test
  void aRefusedSignatureNamesTheClock() {
    platform.answers(HOOK, 200, "{\"code\":19021,\"msg\":\"sign match fail\"}");

    assertThat(failure()).hasMessageContaining("clock");
  }

  @ParameterizedTest
  @CsvSource({"500, ''", "502, <html>", "200, <html>"})
  void aPageInThePlaceOfAnAnswerIsTriedLater(int status, String body) {
    platform.answers(HOOK, status, body);

    assertThat(failure().remedy()).isEqualTo(Remedy.LATER);
  }

  @Test
  void silenceIsTriedLater() {
    platform.close();

    assertThat(failure().remedy()).isEqualTo(Remedy.LATER);
  }

  @Test
  void hearsNothingAndSaysSo() {
    Reception reception = push.receive(new Delivery("POST", Map.of(), Map.of(), new byte[0], NOW));

    assertThat(((Reception.Rejected) reception).status()).isEqualTo(404);
    assertThat(push.status().state()).isEqualTo(ChannelStatus.State.SENDS_ONLY);
    assertThat(push.toString() + push.status()).doesNotContain(KEY, VECTOR.path("secret").asText());
  }

  @Test
  void pushesAsFastAsFeishuLetsIt() {
    assertThat(push.allowance().pushes()).isTrue();
    assertThat(push.allowance().limits())
        .containsExactly(
            new Limit(Scope.CHANNEL, 100, Duration.ofMinutes(1)),
            new Limit(Scope.CHANNEL, 5, Duration.ofSeconds(1)));
  }

  @Test
  void staysUnderTwentyKilobytes() throws Exception {
    List<String> parts = push.split("第一条 \"党员\"\n".repeat(1500));
    for (String part : parts) {
      push.send(part(part), new Way.Push());
    }

    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(platform.calls(HOOK))
        .allSatisfy(call -> assertThat(call.body().getBytes(UTF_8).length).isLessThan(20 * 1024));
  }

  private NotSent failure() {
    return catchThrowableOfType(NotSent.class, () -> push.send(part("一"), new Way.Push()));
  }

  private static Part part(String text) {
    return new Part("msg_1", "push", "group", "", text, 1, 1, List.of(), Optional.empty());
  }
}
