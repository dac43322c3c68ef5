package io.xuewei.bot.channel.webchat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Reception;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebchatChannelTest {

  private static final String BODY =
      """
      {"id":"m1","sender":{"id":"张三","name":"张三"},"text":"@学委 流动党员怎么管","mentions":["李四"],"quoted":"上一条"}
      """;

  private final WebchatChannel channel =
      new WebchatChannel("hall", "学委", InstantSource.fixed(Instant.EPOCH));

  @Test
  void whatThePagePostsIsAMessageOfItsRoom() {
    var message = ((Reception.Received) receive(Map.of(), BODY)).message();

    assertThat(message.channel()).isEqualTo("hall");
    assertThat(message.dedupeKey()).isEqualTo("m1");
    assertThat(message.room().direct()).isFalse();
    assertThat(message.sender().name()).isEqualTo("张三");
    assertThat(message.mentionsBot()).isTrue();
    assertThat(message.mentions()).isEqualTo(List.of("李四"));
    assertThat(message.quoted()).isEqualTo(Optional.of("上一条"));
  }

  @Test
  void chatterDoesNotMentionTheBot() {
    var chatter = (Reception.Received) receive(Map.of(), BODY.replace("@学委 ", ""));

    assertThat(chatter.message().mentionsBot()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "sec-fetch-site, same-origin, true",
    "sec-fetch-site, none, true",
    "sec-fetch-site, cross-site, false",
    "sec-fetch-site, same-site, false",
    "origin, http://localhost:8080, true",
    "origin, http://evil.example, false",
    "origin, http://localhost:8081, false",
    "origin, null, false",
  })
  void onlyOurOwnPageMayPost(String header, String value, boolean allowed) {
    Reception reception = receive(Map.of(header, value, "host", "localhost:8080"), BODY);

    if (allowed) {
      assertThat(reception).isInstanceOf(Reception.Received.class);
    } else {
      assertThat(((Reception.Rejected) reception).status()).isEqualTo(403);
    }
  }

  @Test
  void aFormCannotPost() {
    Reception reception = receive(Map.of("content-type", "text/plain"), BODY);

    assertThat(((Reception.Rejected) reception).status()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\":\"m1\"   | \"id\":1      | id: expected a string",
        "\"text\":       | \"said\":     | text: missing",
        "@学委 流动党员怎么管 | ' '       | text: blank",
      })
  void whatIsWrongIsNamed(String right, String wrong, String reason) {
    var rejected = (Reception.Rejected) receive(Map.of(), BODY.replace(right, wrong));

    assertThat(rejected.status()).isEqualTo(400);
    assertThat(rejected.reason()).startsWith(reason);
  }

  @Test
  void aMessageHasAtMostFourThousandCharacters() {
    assertThat(receive(Map.of(), BODY.replace("流动", "长".repeat(4000))))
        .isEqualTo(new Reception.Rejected(400, "text: expected at most 4000 characters"));
  }

  private Reception receive(Map<String, String> headers, String body) {
    Map<String, String> all = new HashMap<>(Map.of("content-type", "application/json"));
    all.putAll(headers);
    return channel.receive(
        new Delivery("POST", all, Map.of(), body.getBytes(UTF_8), Instant.EPOCH));
  }
}
