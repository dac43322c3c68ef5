package io.xuewei.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reception;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What every channel that gets deliveries over HTTP holds to. A channel's test extends it and says
/// how the platform would deliver.
///
/// What a platform does not have (quotes in QQ, direct messages in a push) is left out by
/// overriding [#quotes] and the like.
public abstract class ChannelContract {

  /// The moment at which everything is delivered, unless a forgery says otherwise.
  protected static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  /// The channel under test, with the settings that the deliveries are made for; bot name 学委.
  protected abstract Channel channel();

  /// A genuine delivery.
  protected abstract Delivery delivery(Said said);

  /// Deliveries that are not genuine, or not meant for this channel, each named for what is wrong
  /// with it: a missing header, a flipped bit in each field, too old, from the future, another
  /// receiver, clear text where cipher text is due, an attack.
  protected abstract List<Forgery> forgeries();

  /// What must never show.
  protected abstract List<String> secrets();

  /// Whether messages of the platform can quote others with their text.
  protected boolean quotes() {
    return true;
  }

  /// Whether the platform delivers what bots say.
  protected boolean deliversBots() {
    return true;
  }

  /// A delivery that has to be rejected.
  public record Forgery(String name, Delivery delivery) {}

  private Message received(Said said) {
    Reception reception = channel().receive(delivery(said));
    assertThat(reception).isInstanceOf(Reception.Received.class);
    return ((Reception.Received) reception).message();
  }

  @Test
  void readsWhatIsSaidInAGroup() {
    Message message = received(Said.inGroup("11", "流动党员怎么管?"));

    assertThat(message.channel()).isEqualTo(channel().name());
    assertThat(message.room().id()).contains("1001");
    assertThat(message.room().direct()).isFalse();
    assertThat(message.sender().id()).contains("2001");
    assertThat(message.sender().bot()).isFalse();
    assertThat(message.text().strip()).isEqualTo("流动党员怎么管?");
    assertThat(message.mentionsBot()).isTrue();
    assertThat(message.sentAt()).isBetween(NOW.minusSeconds(60), NOW.plusSeconds(60));
  }

  @Test
  void readsWhatIsSaidAlone() {
    Message message = received(Said.alone("12", "签到"));

    assertThat(message.room().direct()).isTrue();
    assertThat(message.room().title()).isEmpty();
    assertThat(message.text().strip()).isEqualTo("签到");
  }

  @Test
  void tellsMessagesApartAndARepetitionNot() {
    Message first = received(Said.inGroup("13", "一"));

    assertThat(received(Said.inGroup("13", "一")).dedupeKey()).isEqualTo(first.dedupeKey());
    assertThat(received(Said.inGroup("14", "一")).dedupeKey()).isNotEqualTo(first.dedupeKey());
  }

  @Test
  void passesOverBots() {
    if (deliversBots()) {
      assertThat(channel().receive(delivery(Said.inGroup("15", "我是另一个机器人").byBot())))
          .isInstanceOf(Reception.Ignored.class);
    }
  }

  @Test
  void carriesAQuoteAlong() {
    if (quotes()) {
      assertThat(received(Said.inGroup("16", "这条还有效吗").quoting("第八条 每季度核对一次。")).quoted())
          .hasValueSatisfying(quoted -> assertThat(quoted).contains("每季度核对一次"));
    }
  }

  @TestFactory
  Stream<DynamicTest> rejects() {
    List<Forgery> forgeries = forgeries();
    assertThat(forgeries).hasSizeGreaterThanOrEqualTo(5);
    System.out.printf("%s: %d forgeries%n", getClass().getSimpleName(), forgeries.size());
    return forgeries.stream()
        .map(forgery ->
            DynamicTest.dynamicTest(
                forgery.name(),
                () ->
                    assertThat(channel().receive(forgery.delivery()))
                        .isInstanceOfSatisfying(
                            Reception.Rejected.class,
                            rejected -> {
                              assertThat(rejected.status()).isBetween(400, 499);
                              assertThat(rejected.reason()).doesNotContain(secrets());
                            })));
  }

  @Test
  void answersEveryAcceptanceWithA2xx() {
    Message message = received(Said.inGroup("17", "一"));
    for (var acceptance :
        List.of(
            new Acceptance.Stored(message),
            new Acceptance.Duplicate(message),
            new Acceptance.Nothing("no text"))) {
      assertThat(channel().acknowledge(acceptance).status()).isBetween(200, 299);
    }
  }

  @Test
  void showsNoSecret() {
    var shown = new ArrayList<String>();
    shown.add(channel().toString());
    shown.add(channel().status().toString());
    shown.add(received(Said.inGroup("18", "一")).toString());
    assertThat(shown).allSatisfy(text -> assertThat(text).doesNotContain(secrets()));
  }

  /// A delivery with one header changed; an empty value takes it out.
  protected static Delivery withHeader(Delivery delivery, String name, String value) {
    var headers = new java.util.HashMap<>(delivery.headers());
    if (value.isEmpty()) {
      headers.remove(name);
    } else {
      headers.put(name, value);
    }
    return new Delivery(
        delivery.method(), headers, delivery.query(), delivery.body(), delivery.at());
  }

  /// A delivery with one query value changed; an empty value takes it out.
  protected static Delivery withQuery(Delivery delivery, String name, String value) {
    var query = new java.util.HashMap<>(delivery.query());
    if (value.isEmpty()) {
      query.remove(name);
    } else {
      query.put(name, value);
    }
    return new Delivery(
        delivery.method(), delivery.headers(), query, delivery.body(), delivery.at());
  }

  /// A delivery with another body.
  protected static Delivery withBody(Delivery delivery, byte[] body) {
    return new Delivery(
        delivery.method(), delivery.headers(), delivery.query(), body, delivery.at());
  }

  /// A delivery that arrives at another time.
  protected static Delivery at(Delivery delivery, Instant at) {
    return new Delivery(
        delivery.method(), delivery.headers(), delivery.query(), delivery.body(), at);
  }

  /// A text with one character changed for another of its kind.
  protected static String flipped(String text, int index) {
    char old = text.charAt(index);
    char other = old == 'a' ? 'b' : old == '1' ? '2' : Character.isDigit(old) ? '1' : 'a';
    return text.substring(0, index) + other + text.substring(index + 1);
  }
}
