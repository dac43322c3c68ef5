package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Reception.Rejected;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Credential;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Decides whether a callback comes from who knows the robot's secret, and lately.
///
/// DingTalk signs the moment and not the body, so whoever sees one callback can forge others for an
/// hour. That is what the key in the address is for: nobody but DingTalk is told it.
final class CallbackVerification {

  private static final Duration TOLERANCE = Duration.ofHours(1);

  private final Credential secret;
  private final Optional<Credential> urlKey;

  CallbackVerification(ChannelConfig.DingtalkWebhook config) {
    this.secret = config.clientSecret();
    this.urlKey = config.urlKey();
  }

  /// The objection to a delivery, if there is one.
  Optional<Rejected> objection(Delivery delivery) {
    if (!delivery.method().equals("POST")) {
      return rejected(405, "expected POST");
    }
    String key = delivery.query().getOrDefault("key", "");
    if (urlKey.isPresent() && !Signature.same(urlKey.get().reveal(), key)) {
      return rejected(401, "the address lacks ?key= with the urlKey of the configuration");
    }
    String timestamp = delivery.headers().getOrDefault("timestamp", "");
    String sign = delivery.headers().getOrDefault("sign", "");
    if (timestamp.isEmpty() || sign.isEmpty()) {
      return rejected(401, "missing header timestamp or sign");
    }
    if (!timestamp.matches("[0-9]{1,15}")) {
      return rejected(401, "timestamp: expected milliseconds since 1970");
    }
    if (!recent(timestamp, delivery.at())) {
      return rejected(401, "timestamp: more than an hour off this server's clock");
    }
    return Signature.same(Signature.of(secret, timestamp), sign)
        ? Optional.empty()
        : rejected(401, "sign: does not fit");
  }

  private static boolean recent(String timestamp, Instant now) {
    Instant then = Instant.ofEpochMilli(Long.parseLong(timestamp));
    return Duration.between(then, now).abs().compareTo(TOLERANCE) <= 0;
  }

  private static Optional<Rejected> rejected(int status, String reason) {
    return Optional.of(new Rejected(status, reason));
  }
}
