package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Reception.Rejected;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.Hashes;
import io.xuewei.bot.transport.Tolerance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Decides whether a callback comes from who knows the robot's secret, and lately.
///
/// DingTalk signs the moment and not the body, so whoever sees one callback can forge others for an
/// hour. That is what the key in the address is for: nobody but DingTalk is told it.
final class Verification {

  private static final Tolerance TOLERANCE = new Tolerance(Duration.ofHours(1));

  private final Credential secret;
  private final Optional<Credential> urlKey;

  Verification(ChannelConfig.DingtalkWebhook config) {
    this.secret = config.clientSecret();
    this.urlKey = config.urlKey();
  }

  /// The objection to a delivery, if there is one.
  Optional<Rejected> objection(Delivery delivery) {
    if (!delivery.method().equals("POST")) {
      return rejected(405, "expected POST");
    }
    String key = delivery.parameter("key");
    if (urlKey.isPresent() && !Hashes.same(urlKey.get().reveal(), key)) {
      return rejected(401, "the address lacks ?key= with the urlKey of the configuration");
    }
    String timestamp = delivery.header("timestamp");
    String sign = delivery.header("sign");
    if (timestamp.isEmpty() || sign.isEmpty()) {
      return rejected(401, "missing header timestamp or sign");
    }
    if (!timestamp.matches("[0-9]{1,15}")) {
      return rejected(401, "timestamp: expected milliseconds since 1970");
    }
    if (!TOLERANCE.allows(Instant.ofEpochMilli(Long.parseLong(timestamp)), delivery.at())) {
      return rejected(401, "timestamp: more than an hour off this server's clock");
    }
    return Hashes.same(Signature.of(secret, timestamp), sign)
        ? Optional.empty()
        : rejected(401, "sign: does not fit");
  }

  private static Optional<Rejected> rejected(int status, String reason) {
    return Optional.of(new Rejected(status, reason));
  }
}
