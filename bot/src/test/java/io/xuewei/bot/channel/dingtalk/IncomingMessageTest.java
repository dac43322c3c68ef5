package io.xuewei.bot.channel.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xuewei.bot.channel.Fixtures;
import io.xuewei.bot.channel.Trees;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.config.ChannelConfig.DingtalkAddresses;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Json;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingMessageTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final ObjectNode payload =
      (ObjectNode) Fixtures.read("dingtalk/inbound-group-body.json").get("body").deepCopy();
  private final IncomingMessage incoming =
      new IncomingMessage(
          new Account(
              "ding",
              "dingrobot0001",
              Credential.of("s"),
              new DingtalkAddresses(
                  URI.create("https://api.dingtalk.com"),
                  URI.create("https://oapi.dingtalk.com"),
                  Optional.empty()),
              "学委"));

  private Reception reception() throws BadJson {
    return incoming.read(Json.parse(payload.toString().getBytes(UTF_8)), NOW);
  }

  private Message message() throws BadJson {
    return ((Reception.Received) reception()).message();
  }

  private void says(String text) {
    payload.putObject("text").put("content", text);
  }

  private void rich(String segments) {
    payload.put("msgtype", "richText");
    payload.remove("text");
    payload.putObject("content").set("richText", Trees.of(segments));
  }

  private void onlyTheBotIsMentioned() {
    payload.set("atUsers", Trees.of("[{\"dingtalkId\":\"$:LWCP_v1:$Ym90MDE=\"}]"));
  }

  @Test
  void namesOfOthersThatAreMentionedAreTakenFromTheText() throws Exception {
    says(" @学委 @李四 你们组的流动党员怎么管");

    assertThat(message().text()).isEqualTo("@学委 @李四 你们组的流动党员怎么管");
    assertThat(message().mentions()).containsExactly("李四");
  }

  @Test
  void anAtSignMentionsNobodyWhenThePlatformTellsOfNobody() throws Exception {
    onlyTheBotIsMentioned();
    says(" 邮箱是 zb@example.com 吗");

    assertThat(message().mentions()).isEmpty();
  }

  @Test
  void richTextIsPutTogether() throws Exception {
    rich(
        """
        [{"text":"第八条"},{"pictureDownloadCode":"x","type":"picture"},
         {"text":"还有效吗"}]\
        """);

    assertThat(message().text()).isEqualTo("第八条还有效吗");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"text\":\"@小助手\"},{\"text\":\" 流动党员怎么管\"}]",
        "[{\"text\":\"@小助手 \"},{\"text\":\"流动党员怎么管\"}]",
        "[{\"text\":\" \"},{\"type\":\"at\",\"atName\":\"学委\"},{\"text\":\"流动党员怎么管\"}]"
      })
  void theMentionThatHarmonyPutsFirstIsLeftOut(String segments) throws Exception {
    onlyTheBotIsMentioned();
    rich(segments);

    assertThat(message().text()).isEqualTo("流动党员怎么管");
    assertThat(message().mentions()).isEmpty();
  }

  @Test
  void somebodyElseMentionedFirstStays() throws Exception {
    rich("[{\"text\":\"@李四\"},{\"text\":\" 流动党员怎么管\"}]");

    assertThat(message().text()).isEqualTo("@李四 流动党员怎么管");
    assertThat(message().mentions()).containsExactly("李四");
  }

  @Test
  void aVoiceMessageIsWhatWasHeardInIt() throws Exception {
    payload.put("msgtype", "audio");
    payload.putObject("content").put("recognition", "流动党员怎么管。").put("duration", 3000);

    assertThat(message().text()).isEqualTo("流动党员怎么管。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"picture", "video", "file", "chatRecord", "audio", "somethingNew"})
  void whatHasNoWordsIsIgnored(String type) throws Exception {
    payload.put("msgtype", type);
    payload.putObject("content").put("downloadCode", "x");

    assertThat(reception()).isInstanceOf(Reception.Ignored.class);
  }

  @Test
  void aPictureInRichTextAloneIsIgnored() throws Exception {
    onlyTheBotIsMentioned();
    rich("[{\"text\":\"@小助手\"},{\"type\":\"picture\",\"downloadCode\":\"x\"}]");

    assertThat(reception()).isInstanceOf(Reception.Ignored.class);
  }

  @Test
  void aMentionAloneIsReceivedWithoutText() throws Exception {
    says(" ");

    assertThat(message().text()).isEmpty();
    assertThat(message().mentionsBot()).isTrue();
  }

  @Test
  void theBotsOwnWordsAreIgnored() throws Exception {
    payload.put("senderId", payload.get("chatbotUserId").asText());

    assertThat(reception()).isInstanceOf(Reception.Ignored.class);
  }

  @Test
  void somebodyFromOutsideIsKnownByAnIdOfAnotherKind() throws Exception {
    payload.remove("senderStaffId");
    assertThat(message().sender().id()).isEqualTo("id:$:LWCP_v1:$Q2hhbmcz");

    payload.put("senderStaffId", "");
    assertThat(message().sender().id()).isEqualTo("id:$:LWCP_v1:$Q2hhbmcz");
  }

  @Test
  void aRoomOfTwoWithSomebodyFromOutsideIsNamedByTheConversation() throws Exception {
    payload.put("conversationType", "1");
    assertThat(message().room().id()).isEqualTo("staff:staff001");

    payload.remove("senderStaffId");
    assertThat(message().room().id()).isEqualTo("direct:cidGROUP0001==");
    assertThat(message().room().direct()).isTrue();
  }

  @Test
  void whetherTheBotIsMentionedIsTold() throws Exception {
    payload.put("isInAtList", false);
    assertThat(message().mentionsBot()).isFalse();

    payload.remove("isInAtList");
    assertThat(message().mentionsBot()).isTrue();

    payload.remove("atUsers");
    assertThat(message().mentionsBot()).isFalse();
  }

  @Test
  void aTimeMayBeAStringOrAbsent() throws Exception {
    payload.put("createAt", "1767225599000");
    assertThat(message().sentAt()).isEqualTo(NOW.minusSeconds(1));

    payload.remove("createAt");
    assertThat(message().sentAt()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"text":{"content":"还有效吗","isReplyMsg":true,"repliedMsg":{"msgType":"markdown","content":{"text":"第八条"}}}}
          {"text":{"content":"还有效吗","repliedMsg":{"msgType":"text","content":{"content":"第八条"}}}}
          {"text":{"content":"还有效吗","repliedMsg":{"content":"第八条"}}}
          {"text":{"content":"还有效吗","repliedMsg":{"content":{"richText":[{"content":"第"},{"text":"八条"},{"type":"picture"}]}}}}
          {"text":{"content":"还有效吗"},"quoteMessage":{"text":{"content":"第八条"}}}
          {"text":{"content":"还有效吗"},"content":{"quoteContent":" 第八条 "}}
          """)
  void aQuoteIsFoundWhereverAClientPutsIt(String fields) throws Exception {
    payload.setAll((ObjectNode) Trees.of(fields));

    assertThat(message().quoted()).contains("第八条");
    assertThat(message().text()).isEqualTo("还有效吗");
  }

  @Test
  void aQuoteWithoutWordsIsNone() throws Exception {
    payload.setAll(
        (ObjectNode)
            Trees.of(
                """
                {"text":{"content":"还有效吗","isReplyMsg":true,
                 "repliedMsg":{"msgType":"interactiveCard","msgId":"x"}}}\
                """));

    assertThat(message().quoted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://oapi.dingtalk.com/robot/sendBySession?session=1",
        "https://oapi.dingtalk.com.evil.example/robot/sendBySession?session=1",
        "https://evil.example/oapi.dingtalk.com",
        "https://oapi.dingtalk.com@evil.example/x",
        "https://user:pass@oapi.dingtalk.com/x",
        "https://oapi.dingtalk.com\\@evil.example/x",
        "https://oapi.dingtalk.com:8443/x",
        "https://xoapi.dingtalk.com/x",
        "https://dingtalk.com/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://oapi.dingtalk.com./x",
        "https://oapi.dingtalk.com#@evil.example/x",
        "//oapi.dingtalk.com/x",
        "file:///etc/passwd",
        "/robot/sendBySession?session=1",
        "https:oapi.dingtalk.com",
        ""
      })
  void anAddressElsewhereOpensNoWindow(String address) throws Exception {
    payload.put("sessionWebhook", address);

    assertThat(message().windows()).isEmpty();
  }

  @Test
  void theSameAddressWrittenOtherwiseDoes() throws Exception {
    payload.put("sessionWebhook", "HTTPS://OAPI.dingtalk.com:443/robot/sendBySession?session=1");

    assertThat(message().windows()).hasSize(1);
  }

  @Test
  void aWindowNeverClosesInThePastAndNeedsATime() throws Exception {
    payload.put("sessionWebhookExpiredTime", NOW.plusSeconds(30).toEpochMilli());
    assertThat(message().windows().getFirst().closes()).isEqualTo(NOW);

    payload.remove("sessionWebhookExpiredTime");
    assertThat(message().windows()).isEmpty();
  }

  @Test
  void whatPeoplePasteIsNoReasonToComplain() throws Exception {
    says(" 第八条\u000b还有效吗\u0007");
    payload.put("senderNick", "张\u0001三");

    assertThat(message().text()).isEqualTo("第八条还有效吗");
    assertThat(message().sender().name()).isEqualTo("张三");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"msgtype", "msgId", "conversationId", "conversationType", "senderId", "text"})
  void aPayloadThatLacksSomethingSaysWhat(String field) {
    payload.remove("senderStaffId");
    payload.remove(field);

    assertThatThrownBy(this::reception)
        .isInstanceOf(BadJson.class)
        .hasMessageStartingWith(field + ": missing");
  }

  @Test
  void aConversationOfAnotherKindIsAComplaint() {
    payload.put("conversationType", "3");

    assertThatThrownBy(this::reception)
        .isInstanceOf(BadJson.class)
        .hasMessage("conversationType: expected \"1\" or \"2\"");
  }

  @Test
  void dedupesOnTheMessageAndNotOnTheFrame() throws Exception {
    assertThat(message().dedupeKey()).isEqualTo("msgBIZ0001==");
    assertThat(List.of(message().id())).containsExactly("msgBIZ0001==");
  }
}
