package io.xuewei.bot.channel.qq;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.chat.Delivery;
import java.util.HexFormat;
import java.util.Optional;

/// The signature of an event: Ed25519 over the timestamp and the raw body.
final class EventSignature {

  private static final String SIGNATURE = "x-signature-ed25519";
  private static final String TIMESTAMP = "x-signature-timestamp";

  private final BotKey key;

  EventSignature(BotKey key) {
    this.key = key;
  }

  /// What is wrong with it, if anything. Never says anything secret.
  Optional<String> objection(Delivery delivery) {
    String signature = delivery.header(SIGNATURE);
    String timestamp = delivery.header(TIMESTAMP);
    if (signature.isEmpty()) {
      return Optional.of("missing header " + SIGNATURE);
    }
    if (timestamp.isEmpty()) {
      return Optional.of("missing header " + TIMESTAMP);
    }
    if (!Timestamps.isRecent(timestamp, delivery.at())) {
      return Optional.of(TIMESTAMP + ": more than 10 minutes off this server's clock");
    }
    if (!isWellFormed(signature)) {
      return Optional.of(SIGNATURE + ": expected 64 bytes in hexadecimal");
    }
    byte[] bytes = HexFormat.of().parseHex(signature);
    return key.fits(bytes, timestamp.getBytes(UTF_8), delivery.body())
        ? Optional.empty()
        : Optional.of(SIGNATURE + ": does not fit");
  }

  /// 64 bytes, the top three bits of the last one zero, as in every signature of that kind.
  private static boolean isWellFormed(String signature) {
    return signature.matches("[0-9a-fA-F]{126}[01][0-9a-fA-F]");
  }
}
