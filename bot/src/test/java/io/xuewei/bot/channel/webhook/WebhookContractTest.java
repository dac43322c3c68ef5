package io.xuewei.bot.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import io.xuewei.bot.channel.ChannelContract;
import io.xuewei.bot.channel.Fixtures;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.WebhookSecret;
import io.xuewei.bot.transport.TestTransport;
import io.xuewei.bot.wire.Json;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookContractTest extends ChannelContract {

  private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String OTHER = "whsec_ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

  private final Channel channel =
      new WebhookChannel(
          new ChannelConfig.Webhook(
              "other",
              List.of(secret(SECRET)),
              URI.create("http://127.0.0.1:9/"),
              secret(OTHER),
              ChannelConfig.People.NONE),
          new TestTransport(InstantSource.fixed(NOW)).transport());

  private static WebhookSecret secret(String text) {
    return WebhookSecret.parse(text).orElseThrow();
  }

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected List<String> secrets() {
    return List.of(SECRET, OTHER, SECRET.substring(6), "0123456789abcdef");
  }

  @Override
  protected Delivery delivery(Said said) {
    return signed(SECRET, NOW, body(said));
  }

  private static String body(Said said) {
    var message = new LinkedHashMap<String, Object>();
    message.put("id", said.id());
    message.put("text", said.text());
    message.put("sentAt", NOW.toString());
    message.put("mentionsBot", said.mentionsBot());
    message.put("quoted", said.quoted().orElse(null));
    String kind = said.direct() ? "direct" : "group";
    var data =
        Map.of(
            "conversation", Map.of("id", said.room(), "kind", kind),
            "sender", Map.of("id", said.sender(), "name", said.name(), "isBot", said.bot()),
            "message", message);
    return Json.write(Map.of("type", "message.created", "data", data));
  }

  private static Delivery signed(String secret, Instant at, String body) {
    try {
      String signature = new Webhook(secret).sign("msg_1", at.getEpochSecond(), body);
      return delivery("msg_1", Long.toString(at.getEpochSecond()), signature, body);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Delivery delivery(String id, String timestamp, String signature, String body) {
    var headers =
        Map.of("webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", signature);
    return new Delivery("POST", headers, Map.of(), body.getBytes(UTF_8), NOW);
  }

  @Override
  protected List<Forgery> forgeries() {
    String body = body(Said.inGroup("11", "流动党员怎么管"));
    Delivery good = signed(SECRET, NOW, body);
    String signature = good.headers().get("webhook-signature");
    var all = new ArrayList<Forgery>();
    for (String header : good.headers().keySet()) {
      all.add(new Forgery("without " + header, withHeader(good, header, "")));
    }
    for (int i = 3; i < signature.length() - 1; i += 5) {
      String flipped = flipped(signature, i);
      all.add(
          new Forgery("signature, character " + i, withHeader(good, "webhook-signature", flipped)));
    }
    byte[] changed = body.replace("张三", "李四").getBytes(UTF_8);
    all.add(new Forgery("another body", withBody(good, changed)));
    all.add(new Forgery("another id", withHeader(good, "webhook-id", "msg_2")));
    String later = Long.toString(NOW.getEpochSecond() + 1);
    all.add(new Forgery("another timestamp", withHeader(good, "webhook-timestamp", later)));
    all.add(new Forgery("another secret", signed(OTHER, NOW, body)));
    all.add(new Forgery("301 s old", signed(SECRET, NOW.minusSeconds(301), body)));
    all.add(new Forgery("301 s early", signed(SECRET, NOW.plusSeconds(301), body)));
    all.add(new Forgery("replayed an hour later", at(good, NOW.plusSeconds(3600))));
    all.add(new Forgery("by GET", new Delivery("GET", good.headers(), Map.of(), good.body(), NOW)));
    String v1a = signature.replace("v1,", "v1a,");
    all.add(new Forgery("another version", withHeader(good, "webhook-signature", v1a)));
    return all;
  }

  @Test
  void everyVectorFits() {
    JsonNode vectors = Fixtures.read("webhook/vectors.json").get("vectors");
    assertThat(vectors).hasSize(3);
    for (JsonNode vector : vectors) {
      JsonNode given = vector.has("secrets") ? vector.get("secrets") : vector.get("secret");
      List<WebhookSecret> secrets = new ArrayList<>();
      (given.isArray() ? given : List.of(given))
          .forEach(text -> secrets.add(secret(text.textValue())));
      String id = vector.get("webhook-id").textValue();
      String timestamp = vector.get("webhook-timestamp").textValue();
      String signature = vector.get("webhook-signature").textValue();
      byte[] body = vector.get("raw_body").textValue().getBytes(UTF_8);
      assertThat(Signature.fits(secrets, signature, id, timestamp, body)).isTrue();
      for (WebhookSecret one : secrets) {
        String ours = Signature.sign(one, id, Long.parseLong(timestamp), body);
        assertThat(signature.split(" ")).contains(ours);
      }
    }
  }
}
