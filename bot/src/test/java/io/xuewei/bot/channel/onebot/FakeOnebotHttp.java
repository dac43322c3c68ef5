package io.xuewei.bot.channel.onebot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.channel.PlatformStub;
import io.xuewei.bot.channel.PlatformStub.Call;
import io.xuewei.bot.channel.PlatformStub.Reply;
import io.xuewei.bot.channel.Said;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A OneBot 11 program that posts events, signed, and has an HTTP API.
///
/// ```java
/// var qq = new FakeOnebotHttp("secret", "token", InstantSource.system());
/// Delivery delivery = qq.says(Said.inGroup("1", "流动党员怎么管"));
/// qq.transcript();
/// ```
public final class FakeOnebotHttp implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final OnebotEvents EVENTS = new OnebotEvents("10001000", false);

  private final PlatformStub api = new PlatformStub();
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private final String secret;
  private final String token;
  private final InstantSource clock;

  public FakeOnebotHttp(String secret, String token, InstantSource clock) throws IOException {
    this.secret = secret;
    this.token = token;
    this.clock = clock;
    api.otherwise(this::answer);
  }

  /// The `apiBase` of a channel.
  public URI base() {
    return api.base();
  }

  /// A member says something: how it is delivered.
  public Delivery says(Said said) {
    Instant now = clock.instant();
    byte[] body = Json.write(EVENTS.message(said, now.getEpochSecond(), 0)).getBytes(UTF_8);
    Map<String, String> headers =
        Map.of("x-self-id", EVENTS.self(), "x-signature", "sha1=" + signature(body));
    return new Delivery("POST", headers, Map.of(), body, now);
  }

  private String signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Reply answer(Call call) {
    if (!("Bearer " + token).equals(call.headers().get("authorization"))) {
      return new Reply(403, "");
    }
    if (call.target().equals("/send_group_msg")) {
      texts.add(text(call.body()));
    }
    return new Reply(200, "{\"status\":\"ok\",\"retcode\":0,\"data\":{\"message_id\":-501}}");
  }

  private static String text(String body) {
    try {
      var text = new StringBuilder();
      for (JsonNode segment : MAPPER.readTree(body).path("message")) {
        text.append(segment.path("data").path("text").asText());
      }
      return text.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// What the bot said, in order.
  public List<String> transcript() {
    return List.copyOf(texts);
  }

  @Override
  public void close() {
    api.close();
  }
}
