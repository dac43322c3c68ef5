package io.xuewei.bot.channel.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.Hashes;
import io.xuewei.bot.transport.NotGenuine;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// The signature of a delivery: SHA-256 over timestamp, nonce, Encrypt Key and the raw body.
///
/// Feishu delivers again for about 7.1 hours, and whether it signs afresh each time is not known.
/// So age alone refuses nothing before [#OLDEST]; the store knows what came before.
final class EventSignature {

  /// Longer than the last redelivery takes, shorter than the store remembers.
  static final Duration OLDEST = Duration.ofHours(8);

  /// As far ahead a platform's clock may be.
  static final Duration FURTHEST_AHEAD = Duration.ofMinutes(10);

  /// From there on somebody should look at the clocks.
  private static final Duration NOTICEABLE = Duration.ofMinutes(5);

  private static final System.Logger LOG = System.getLogger(EventSignature.class.getName());

  private static final String TIMESTAMP = "x-lark-request-timestamp";
  private static final String NONCE = "x-lark-request-nonce";
  private static final String SIGNATURE = "x-lark-signature";

  private static final List<String> HEADERS = List.of(TIMESTAMP, NONCE, SIGNATURE);

  private final String channel;
  private final Credential encryptKey;
  private final AtomicBoolean noticed = new AtomicBoolean();

  /// @param channel whose log lines name it
  EventSignature(String channel, Credential encryptKey) {
    this.channel = channel;
    this.encryptKey = encryptKey;
  }

  /// Whether it claims to be signed.
  boolean isClaimed(Delivery delivery) {
    return HEADERS.stream().anyMatch(name -> !delivery.header(name).isEmpty());
  }

  /// Looks at all of it before anything of the body is understood.
  void verify(Delivery delivery) throws NotGenuine {
    for (String name : HEADERS) {
      if (delivery.header(name).isEmpty()) {
        throw new NotGenuine(401, "missing header " + name);
      }
    }
    if (!Hashes.same(expected(delivery), delivery.header(SIGNATURE))) {
      throw new NotGenuine(401, SIGNATURE + ": does not fit");
    }
    String timestamp = delivery.header(TIMESTAMP);
    if (!timestamp.matches("[0-9]{1,11}")) {
      throw new NotGenuine(401, TIMESTAMP + ": expected seconds since 1970");
    }
    age(Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), delivery.at()));
  }

  private void age(Duration age) throws NotGenuine {
    if (age.compareTo(OLDEST) > 0) {
      throw new NotGenuine(401, TIMESTAMP + ": more than 8 hours old");
    }
    if (age.negated().compareTo(FURTHEST_AHEAD) > 0) {
      throw new NotGenuine(401, TIMESTAMP + ": more than 10 minutes ahead");
    }
    if (age.abs().compareTo(NOTICEABLE) > 0 && !noticed.getAndSet(true)) {
      LOG.log(
          Level.WARNING,
          "channel {0}: an event was signed {1} seconds ago: a late redelivery, or clocks that differ",
          channel,
          Long.toString(age.toSeconds()));
    }
  }

  private String expected(Delivery delivery) {
    byte[] hash =
        Hashes.sha256(
            delivery.header(TIMESTAMP).getBytes(UTF_8),
            delivery.header(NONCE).getBytes(UTF_8),
            encryptKey.reveal().getBytes(UTF_8),
            delivery.body());
    return HexFormat.of().formatHex(hash);
  }
}
