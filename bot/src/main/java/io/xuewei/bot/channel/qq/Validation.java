package io.xuewei.bot.channel.qq;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.chat.Channel.Acknowledgement;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// Answers op 13, by which QQ asks whether we have the secret: signs what it sends.
///
/// Anybody can ask, and the key is the one that signs events: whoever had an event's body signed
/// here could make us believe it. So only that is signed which cannot be an event: a recent time of
/// ten digits, and letters and digits after it, where an event goes on with `{`.
final class Validation {

  private static final System.Logger LOG = System.getLogger(Validation.class.getName());

  /// In seconds, since anybody can make it write one.
  private static final long BETWEEN_LOG_LINES = 60;

  private final String channel;
  private final BotKey key;
  private final AtomicLong logged = new AtomicLong(Long.MIN_VALUE);

  /// @param channel whose log lines name it
  Validation(String channel, BotKey key) {
    this.channel = channel;
    this.key = key;
  }

  Reception answer(Fields request, Instant now) {
    try {
      Fields asked = request.object("d");
      String token = asked.anyText("plain_token");
      String time = asked.anyText("event_ts");
      if (!Timestamps.isRecent(time, now)) {
        return refused(
            "event_ts: expected 10 digits, within 10 minutes of this server's clock", now);
      }
      if (!token.matches("[A-Za-z0-9]{8,64}")) {
        return refused("plain_token: expected 8 to 64 letters and digits", now);
      }
      byte[] signature = key.sign(time.getBytes(UTF_8), token.getBytes(UTF_8));
      return new Reception.Answered(
          Acknowledgement.json(
              200,
              Json.write(
                  Map.of("plain_token", token, "signature", HexFormat.of().formatHex(signature)))));
    } catch (BadJson malformed) {
      return refused(String.valueOf(malformed.getMessage()), now);
    }
  }

  private Reception refused(String reason, Instant now) {
    long second = now.getEpochSecond();
    long last = logged.get();
    boolean due = last + BETWEEN_LOG_LINES < second;
    if (due && logged.compareAndSet(last, second)) {
      LOG.log(
          Level.WARNING,
          "channel {0}: a validation of the callback address (op 13) is refused: {1}",
          channel,
          reason);
    }
    return new Reception.Rejected(400, "op 13: " + reason);
  }
}
