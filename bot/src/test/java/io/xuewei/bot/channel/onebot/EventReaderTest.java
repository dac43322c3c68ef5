package io.xuewei.bot.channel.onebot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.bot.channel.Said;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String SELF = "10001000";

  private final Recent recent = new Recent();
  private final EventReader reader = new EventReader("qq", "学委", recent);

  private Event read(Object event) throws BadJson {
    return reader.read(Json.parse(Json.write(event).getBytes(UTF_8)), NOW);
  }

  private Event.Spoken spoken(Object event) throws BadJson {
    return (Event.Spoken) read(event);
  }

  private static Map<String, Object> event(Object message) {
    var event =
        new LinkedHashMap<>(
            new OnebotEvents(SELF, false).message(Said.inGroup("7", "x"), NOW.getEpochSecond(), 0));
    event.put("message", message);
    return event;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void bothFormsOfAMessageReadTheSame(boolean codes) throws BadJson {
    var said = Said.inGroup("7", "几点开会[晚上],在哪&谁来?");
    var event = new OnebotEvents(SELF, codes).message(said, NOW.getEpochSecond(), -12);

    Event.Spoken spoken = spoken(event);

    Message message = spoken.message();
    assertThat(message.text()).isEqualTo("几点开会[晚上],在哪&谁来?");
    assertThat(message.mentionsBot()).isTrue();
    assertThat(message.mentions()).isEmpty();
    assertThat(message.id()).isEqualTo("-1000007");
    assertThat(message.room()).isEqualTo(new Message.Room("group-1001", false, "一支部"));
    assertThat(message.sender()).isEqualTo(new Message.Sender("2001", "张三", false));
    assertThat(message.sentAt()).isEqualTo(NOW);
    assertThat(message.dedupeKey()).isEqualTo("10001000|group-1001|-1000007|1767225600");
    assertThat(spoken.quotedId()).isEqualTo("-12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[CQ:at,qq=10001000] 签到|签到|true",
        "[CQ:at,qq=100010001] 签到|@100010001 签到|false",
        "[CQ:at,qq=all] 开会|@全体成员 开会|false",
        "[CQ:at,qq=2009,name=@李四]在吗|@李四 在吗|false",
        "[CQ:reply,id=-9][CQ:at,qq=2009,name=李四] [CQ:at,qq=10001000] 有效吗|@李四 有效吗|true",
        "看图[CQ:image,file=a.jpg,url=https://x/?a=1&amp;b=2]怎么办|看图怎么办|false",
        "&#91;CQ:at&#44;qq=10001000&#93; 是代码|[CQ:at,qq=10001000] 是代码|false",
        "&amp;#91; 原样|&#91; 原样|false",
        "[CQ:坏 [半个|[CQ:坏 [半个|false",
        "[CQ:at,qq=10001000]|@学委|true"
      })
  void readsStringsOfCodes(String message, String text, boolean mentionsBot) throws BadJson {
    Message read = spoken(event(message)).message();

    assertThat(read.text()).isEqualTo(text);
    assertThat(read.mentionsBot()).isEqualTo(mentionsBot);
  }

  @Test
  void aLongStringOfOpenCodesIsNoTrouble() throws BadJson {
    String evil = "[CQ:at" + ",a=b".repeat(100_000);

    assertThat(spoken(event(evil)).message().text()).isEqualTo(evil);
  }

  @Test
  void namesWhomItHasHeard() throws BadJson {
    read(new OnebotEvents(SELF, false).message(Said.inGroup("1", "早").by("2009", "李四"), 1, 0));

    Message read =
        spoken(
                event(
                    List.of(
                        OnebotEvents.segment("at", "qq", "2009"),
                        OnebotEvents.segment("text", "text", " 你说呢"))))
            .message();

    assertThat(read.text()).isEqualTo("@李四 你说呢");
    assertThat(read.mentions()).containsExactly("李四");
  }

  @ParameterizedTest
  @CsvSource({
    "user_id,10001000,sent by ourselves",
    "user_id,2854196310,sent by a bot",
    "sub_type,anonymous,sent by nobody that is known",
    "post_type,message_sent,event of no interest",
    "post_type,notice,event of no interest",
    "message,[CQ:image],no text"
  })
  void passesOver(String key, String value, String reason) throws BadJson {
    var event = event("早");
    event.put(key, value);

    assertThat(read(event)).isEqualTo(new Event.Other(reason));
  }

  @Test
  void passesOverWhoIsAnonymous() throws BadJson {
    var event = event("早");
    event.put("anonymous", Map.of("id", 1, "name", "蒙面人"));

    assertThat(read(event)).isInstanceOf(Event.Other.class);
  }

  @ParameterizedTest
  @CsvSource({"self_id,x", "user_id,-1", "group_id,''", "message_id,''", "message_type,discuss"})
  void complainsOfWhatIsNoId(String key, String value) {
    var event = event("早");
    event.put(key, value);

    assertThatThrownBy(() -> read(event)).isInstanceOf(BadJson.class).hasMessageContaining(key);
  }

  @Test
  void aMemberWithoutCardHasTheNickname() throws BadJson {
    var event = event("早");
    event.put("sender", Map.of("nickname", "三哥", "card", " "));

    assertThat(spoken(event).message().sender().name()).isEqualTo("三哥");

    event.remove("sender");
    assertThat(spoken(event).message().sender().name()).isEqualTo("2001");
  }

  @Test
  void readsHeartbeats() throws BadJson {
    var events = new OnebotEvents(SELF, false);

    assertThat(read(events.heartbeat(NOW.getEpochSecond() + 3, 30_000)))
        .isEqualTo(new Event.Beat(NOW.plusSeconds(3), Duration.ofSeconds(30)));
    assertThat(read(events.heartbeat(NOW.getEpochSecond(), 0)))
        .isEqualTo(new Event.Beat(NOW, Duration.ofSeconds(1)));
    assertThat(read(events.lifecycle(1))).isInstanceOf(Event.Other.class);
  }

  @Test
  void aQuoteOfTheBotSpeaksToIt() throws BadJson {
    Event.Spoken spoken = spoken(event("[CQ:reply,id=-5]那这条呢"));

    Message message = spoken.quoting(java.util.Optional.of(new Recent.Quote("第八条 每季度", true)));

    assertThat(message.mentionsBot()).isTrue();
    assertThat(message.quoted()).contains("第八条 每季度");
  }
}
