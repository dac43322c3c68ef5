package io.xuewei.bot.channel.wecom;

import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Reception.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Lets in what WeCom signed a moment ago for this bot, and hands out its text.
final class Gate {

  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  private final WecomCrypto crypto;

  Gate(WecomCrypto crypto) {
    this.crypto = crypto;
  }

  /// The text of a delivery.
  ///
  /// @param encrypted the part of the delivery that is signed and encrypted
  byte[] open(Delivery delivery, String encrypted) throws Refused {
    String signature = query(delivery, "msg_signature");
    String timestamp = query(delivery, "timestamp");
    String nonce = query(delivery, "nonce");
    if (!timestamp.matches("[0-9]{10}")) {
      throw new Refused(401, "timestamp: expected seconds since 1970");
    }
    if (!crypto.signed(signature, timestamp, nonce, encrypted)) {
      throw new Refused(401, "msg_signature: does not fit");
    }
    if (!recent(timestamp, delivery.at())) {
      throw new Refused(401, "timestamp: more than 600 seconds off this server's clock");
    }
    try {
      return crypto.decrypt(encrypted);
    } catch (WecomCrypto.NotForUs refused) {
      throw new Refused(401, "the encrypted text: " + refused.getMessage());
    }
  }

  /// A value that the address of a delivery has to carry.
  static String query(Delivery delivery, String name) throws Refused {
    String value = delivery.query().getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new Refused(401, "missing in the address: " + name);
    }
    return value;
  }

  private static boolean recent(String timestamp, Instant now) {
    var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
    return age.truncatedTo(ChronoUnit.SECONDS).compareTo(TOLERANCE) <= 0;
  }

  /// A delivery is not let in.
  static final class Refused extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status, String reason) {
      super(reason);
      this.status = status;
    }

    Rejected rejected() {
      return new Rejected(status, String.valueOf(getMessage()));
    }
  }
}
