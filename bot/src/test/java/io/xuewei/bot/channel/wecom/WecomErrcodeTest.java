package io.xuewei.bot.channel.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xuewei.bot.channel.PlatformStub;
import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.chat.Allowance.Limit;
import io.xuewei.bot.chat.Allowance.Scope;
import io.xuewei.bot.chat.Calling;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Mention;
import io.xuewei.bot.chat.ChannelStatus.State;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.TestTransport;
import io.xuewei.bot.transport.Transport;
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

/// Group push, and what WeCom's HTTP API answers to it and to the response address.
class WecomErrcodeTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String SEND = "/cgi-bin/webhook/send";
  private static final String KEY = "6936-a1 b2";

  private PlatformStub stub;
  private Channel push;
  private Channel webhook;

  @BeforeEach
  void start() throws IOException {
    stub = new PlatformStub();
    Transport transport = new TestTransport(InstantSource.fixed(NOW)).transport();
    push =
        new WecomPushChannel(
            new ChannelConfig.WecomPush("push", Credential.of(KEY), stub.base(), Optional.empty()),
            transport);
    webhook =
        new WecomWebhookChannel(
            new ChannelConfig.WecomWebhook(
                "wecom",
                Credential.of("token"),
                Credential.of("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"),
                "",
                stub.base(),
                ChannelConfig.People.NONE),
            "学委",
            transport);
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  private static Part part(String text, int of) {
    return new Part("p1", "push", "any", "1", text, 1, of, List.of(), Optional.empty());
  }

  private void respond(String text) throws NotSent, InterruptedException {
    var window =
        new ReplyWindow("response_url", stub.base() + "/r?code=SECRET", NOW.plusSeconds(1), 1);
    webhook.send(part(text, 1), new Way.Within(window, "1", 1));
  }

  @Test
  void aPushListsWhomItCalls() throws Exception {
    stub.answers(SEND, 200, "{\"errcode\":0,\"errmsg\":\"ok\"}");

    push.send(
        Calling.part("push", "", new Mention("zhangsan", "张三"), Mention.named("李四")),
        new Way.Push());

    assertThat(stub.calls(SEND).getFirst().body())
        .contains("\"mentioned_list\":[\"zhangsan\"]", "@李四");
  }

  @Test
  void anAnswerCallsInMarkdown() throws Exception {
    stub.answers("/r", 200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
    var window =
        new ReplyWindow("response_url", stub.base() + "/r?code=SECRET", NOW.plusSeconds(1), 1);

    webhook.send(
        Calling.part("wecom", "any", new Mention("zhangsan", "张三")),
        new Way.Within(window, "1", 1));

    assertThat(stub.calls("/r").getFirst().body()).contains("\\n\\n<@zhangsan>");
    assertThat(push.codes()).isEqualTo(webhook.codes());
  }

  @Test
  void plainTextIsPushed() throws Exception {
    stub.answers(SEND, 200, "{\"errcode\":0,\"errmsg\":\"ok\"}");

    push.send(part("今晚七点学习。", 2), new Way.Push());

    var call = stub.calls(SEND).getFirst();
    assertThat(call.target()).isEqualTo(SEND + "?key=6936-a1+b2");
    assertThat(Trees.of(call.body()))
        .isEqualTo(Trees.of("{\"msgtype\":\"text\",\"text\":{\"content\":\"(1/2)\\n今晚七点学习。\"}}"));
  }

  @Test
  void theAddressGetsMarkdown() throws Exception {
    stub.answers("/r", 200, "{\"errcode\":0,\"errmsg\":\"ok\"}");

    respond("今晚七点学习。");

    var call = stub.calls("/r").getFirst();
    assertThat(call.target()).isEqualTo("/r?code=SECRET");
    assertThat(Trees.of(call.body()))
        .isEqualTo(Trees.of("{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"今晚七点学习。\"}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {\"errcode\":45009}    | LATER | PT1M | LATER",
        "200 | {\"errcode\":45033}    | LATER | PT1M | LATER",
        "200 | {\"errcode\":-1}       | LATER | PT1M | LATER",
        "200 | {\"errcode\":40058}    | NONE  |      | NONE",
        "200 | {\"errcode\":93000}    | NONE  |      | NONE",
        "200 | {\"errcode\":4294967296} | LATER |    | OTHER_WAY",
        "200 | {\"errcode\":12345}    | LATER |      | OTHER_WAY",
        "200 | {\"ok\":true}          | LATER |      | LATER",
        "200 | <html>                 | LATER |      | LATER",
        "500 | {\"errcode\":0}        | LATER |      | LATER",
        "429 | {\"errcode\":0}        | LATER | PT5S | LATER",
        "404 | {\"errcode\":0}        | NONE  |      | OTHER_WAY",
        "302 | {\"errcode\":0}        | NONE  |      | NONE",
      })
  void whatHelpsAgainstAnAnswer(
      int status, String body, Remedy pushing, Duration wait, Remedy responding) {
    stub.answers(SEND, status, body);
    stub.answers("/r", status, body);

    NotSent pushed =
        catchThrowableOfType(NotSent.class, () -> push.send(part("一", 1), new Way.Push()));
    NotSent responded = catchThrowableOfType(NotSent.class, () -> respond("一"));

    assertThat(pushed.remedy()).isEqualTo(pushing);
    assertThat(pushed.retryAfter()).isEqualTo(Optional.ofNullable(wait));
    assertThat(responded.remedy()).isEqualTo(responding);
    assertThat(pushed.getMessage() + responded.getMessage())
        .contains("push: webhook/send", "wecom: response_url")
        .doesNotContain("6936", "SECRET", "127.0.0.1");
  }

  @Test
  void anAddressThatIsNotWecomsIsNotCalledEvenIfItWasStored() {
    var window = new ReplyWindow("response_url", "https://example.org/", NOW.plusSeconds(1), 1);

    NotSent failure =
        catchThrowableOfType(
            NotSent.class, () -> webhook.send(part("一", 1), new Way.Within(window, "1", 1)));

    assertThat(failure.remedy()).isEqualTo(Remedy.OTHER_WAY);
    assertThat(failure).hasMessageNotContaining("example.org");
  }

  @Test
  void aPushChannelOnlySends() {
    assertThat(push.receive(new Delivery("POST", Map.of(), Map.of(), new byte[0], NOW)))
        .isEqualTo(new Reception.Rejected(404, "this channel takes no deliveries"));
    assertThat(push.status().state()).isEqualTo(State.SENDS_ONLY);
    assertThat(push.allowance().pushes()).isTrue();
    assertThat(push.allowance().limits())
        .containsExactly(new Limit(Scope.CHANNEL, 20, Duration.ofMinutes(1)));
  }

  @Test
  void aPushIsCutByItsBytes() {
    for (String part : push.split("党".repeat(2000))) {
      assertThat(("(10/10)\n" + part).getBytes(UTF_8).length).isLessThanOrEqualTo(2048);
    }
  }
}
