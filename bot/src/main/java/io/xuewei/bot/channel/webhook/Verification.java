package io.xuewei.bot.channel.webhook;

import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Reception.Rejected;
import io.xuewei.bot.config.WebhookSecret;
import io.xuewei.bot.transport.Tolerance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Decides whether a delivery was signed by whom it should be, recently.
final class Verification {

  private static final Tolerance TOLERANCE = new Tolerance(Duration.ofMinutes(5));
  private static final int LONGEST_ID = 256;
  private static final int MOST_ENTRIES = 20;

  private final List<WebhookSecret> secrets;

  Verification(List<WebhookSecret> secrets) {
    this.secrets = secrets;
  }

  /// The objection to a delivery, if there is one.
  Optional<Rejected> objection(Delivery delivery) {
    for (String header : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
      if (delivery.header(header).isEmpty()) {
        return rejected(401, "missing header " + header);
      }
    }
    String id = delivery.header("webhook-id");
    if (id.contains(".") || id.length() > LONGEST_ID) {
      return rejected(400, "webhook-id: expected at most 256 characters, none of them a dot");
    }
    String timestamp = delivery.header("webhook-timestamp");
    if (!timestamp.matches("[0-9]{1,11}")) {
      return rejected(401, "webhook-timestamp: expected seconds since 1970");
    }
    if (!TOLERANCE.allows(Instant.ofEpochSecond(Long.parseLong(timestamp)), delivery.at())) {
      return rejected(401, "webhook-timestamp: more than 300 seconds off this server's clock");
    }
    String signature = delivery.header("webhook-signature");
    boolean fits =
        signature.split(" ", -1).length <= MOST_ENTRIES
            && Signature.fits(secrets, signature, id, timestamp, delivery.body());
    return fits ? Optional.empty() : rejected(401, "webhook-signature: no entry fits");
  }

  private static Optional<Rejected> rejected(int status, String reason) {
    return Optional.of(new Rejected(status, reason));
  }
}
