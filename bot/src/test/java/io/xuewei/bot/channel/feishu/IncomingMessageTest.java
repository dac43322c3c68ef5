package io.xuewei.bot.channel.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingMessageTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Map<String, Object> BOT =
      FeishuPlatform.mention("@_user_1", "ou_bot", "小助手");
  private static final Map<String, Object> LI = FeishuPlatform.mention("@_user_10", "ou_li", "李四");

  private final IncomingMessage incoming =
      new IncomingMessage("fei", new Names(Texts.load()), (id, _) -> id.equals("ou_bot"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@_user_1 流动党员怎么管     | 流动党员怎么管",
        "@_user_1,流动党员怎么管     | ,流动党员怎么管",
        "请 @_user_10 看下 @_user_1  | 请 @李四 看下",
        "@_user_10@_user_1 怎么管    | @李四 怎么管",
        "@_user_1 @_user_1 签到      | 签到",
        "@_all @_user_1签到          | @所有人 签到",
        "@_user_2 是谁               | @_user_2 是谁",
        "@_user_100 是谁             | @_user_100 是谁",
      })
  void replacesWholeKeysOnly(String said, String text) throws Exception {
    assertThat(message(text(said), BOT, LI).text()).isEqualTo(text);
  }

  @Test
  void namesOthersAndNotTheBot() throws Exception {
    Message message = message(text("@_user_1 @_user_10 怎么管"), BOT, LI);

    assertThat(message.mentionsBot()).isTrue();
    assertThat(message.mentions()).containsExactly("李四");
  }

  @Test
  void everyoneIsNotTheBot() throws Exception {
    Message message = message(text("@_all 流动党员怎么管"));

    assertThat(message.mentionsBot()).isFalse();
    assertThat(message.mentions()).isEmpty();
    assertThat(message.text()).isEqualTo("@所有人 流动党员怎么管");
  }

  @Test
  void aMentionOfSomebodyOutsideHasNoIdAndIsAName() throws Exception {
    Map<String, Object> outside = Map.of("key", "@_user_3", "name", "王芳");

    assertThat(message(text("@_user_3 来吗"), outside).mentions()).containsExactly("王芳");
  }

  @Test
  void readsTheWordsOfARichText() throws Exception {
    Map<String, Object> post =
        Map.of(
            "title",
            "学习安排",
            "content",
            List.of(
                List.of(
                    Map.of("tag", "at", "user_id", "@_user_1", "user_name", "小助手"),
                    Map.of("tag", "text", "text", " 请看 "),
                    Map.of("tag", "a", "href", "https://example.com/1", "text", "条例")),
                List.of(Map.of("tag", "img", "image_key", "img_1")),
                List.of(Map.of("tag", "text", "text", "第八条还有效吗"))));
    Map<String, Object> message = text("");
    message.put("message_type", "post");
    message.put("content", Json.write(post));

    assertThat(message(message, BOT).text()).isEqualTo("学习安排\n 请看 条例\n\n第八条还有效吗");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "file", "audio", "sticker", "interactive", "share_chat"})
  void passesOverWhatHasNoWords(String type) throws Exception {
    Map<String, Object> message = text("有字");
    message.put("message_type", type);

    assertThat(read(message, "user")).isEqualTo(new Reception.Ignored("no text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"app", "anonymous", "unknown"})
  void passesOverWhoIsNoMember(String type) throws Exception {
    assertThat(read(text("我也是机器人"), type)).isInstanceOf(Reception.Ignored.class);
  }

  @Test
  void passesOverOtherEvents() throws Exception {
    Fields added =
        fields(
            Map.of(
                "schema", "2.0",
                "header", FeishuPlatform.header("im.chat.member.bot.added_v1", "e-1"),
                "event", Map.of()));

    assertThat(incoming.read(added, NOW)).isInstanceOf(Reception.Ignored.class);
    assertThat(incoming.read(fields(Map.of("type", "event_callback", "token", "t")), NOW))
        .isInstanceOf(Reception.Ignored.class);
  }

  @Test
  void dropsWhatDoesNotBelongIntoText() throws Exception {
    assertThat(message(text("流动\u000b党员\u0000怎么管")).text()).isEqualTo("流动党员怎么管");
  }

  @Test
  void callsAMemberWhatAMentionCalledThem() throws Exception {
    assertThat(message(text("签到")).sender().name()).isEqualTo("成员2001");

    message(text("@_user_5 好"), FeishuPlatform.mention("@_user_5", "ou_2001", "张三"));

    assertThat(message(text("签到")).sender().name()).isEqualTo("张三");
  }

  @Test
  void oneMessageInTwoEventsIsOneMessage() throws Exception {
    Fields other =
        fields(
            Map.of(
                "header", FeishuPlatform.header("im.message.receive_v1", "another event"),
                "event", event(text("一"), "user")));

    var again = (Reception.Received) incoming.read(other, NOW);

    assertThat(again.message().dedupeKey()).isEqualTo(message(text("一")).dedupeKey());
  }

  @SafeVarargs
  private Message message(Map<String, Object> message, Map<String, Object>... mentions)
      throws BadJson {
    message.put("mentions", List.of(mentions));
    return ((Reception.Received) read(message, "user")).message();
  }

  private Reception read(Map<String, Object> message, String senderType) throws BadJson {
    return incoming.read(
        fields(
            Map.of(
                "header", FeishuPlatform.header("im.message.receive_v1", "e-1"),
                "event", event(message, senderType))),
        NOW);
  }

  private static Map<String, Object> event(Map<String, Object> message, String senderType) {
    return Map.of(
        "sender",
        Map.of("sender_id", Map.of("open_id", "ou_2001"), "sender_type", senderType),
        "message",
        message);
  }

  private static Map<String, Object> text(String text) {
    return new HashMap<>(
        Map.of(
            "message_id", "om_1",
            "create_time", "1767225600001",
            "chat_id", "oc_1001",
            "chat_type", "group",
            "message_type", "text",
            "content", Json.write(Map.of("text", text))));
  }

  private static Fields fields(Object value) throws BadJson {
    return Json.parse(Json.bytes(value));
  }
}
