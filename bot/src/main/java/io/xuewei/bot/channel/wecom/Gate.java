package io.xuewei.bot.channel.wecom;

import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.transport.NotGenuine;
import io.xuewei.bot.transport.Tolerance;
import java.time.Duration;
import java.time.Instant;

/// Lets in what WeCom signed a moment ago for this bot, and hands out its text.
final class Gate {

  private static final Tolerance TOLERANCE = new Tolerance(Duration.ofMinutes(10));

  private final WecomCrypto crypto;

  Gate(WecomCrypto crypto) {
    this.crypto = crypto;
  }

  /// The text of a delivery.
  ///
  /// @param encrypted the part of the delivery that is signed and encrypted
  byte[] open(Delivery delivery, String encrypted) throws NotGenuine {
    String signature = query(delivery, "msg_signature");
    String timestamp = query(delivery, "timestamp");
    String nonce = query(delivery, "nonce");
    if (!timestamp.matches("[0-9]{10}")) {
      throw new NotGenuine(401, "timestamp: expected seconds since 1970");
    }
    if (!crypto.signed(signature, timestamp, nonce, encrypted)) {
      throw new NotGenuine(401, "msg_signature: does not fit");
    }
    Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
    if (!TOLERANCE.allows(signedAt, delivery.at())) {
      throw new NotGenuine(401, "timestamp: more than 600 seconds off this server's clock");
    }
    try {
      return crypto.decrypt(encrypted);
    } catch (WecomCrypto.NotForUs notForUs) {
      throw new NotGenuine(401, "the encrypted text: " + notForUs.getMessage());
    }
  }

  /// A value that the address of a delivery has to carry.
  static String query(Delivery delivery, String name) throws NotGenuine {
    String value = delivery.parameter(name);
    if (value.isEmpty()) {
      throw new NotGenuine(401, "missing in the address: " + name);
    }
    return value;
  }
}
