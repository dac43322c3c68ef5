package io.xuewei.bot.channel.qq;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.transport.AccessToken;
import io.xuewei.bot.transport.AccessToken.Fresh;
import io.xuewei.bot.transport.Answer;
import io.xuewei.bot.transport.BaseAddress;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.transport.Transport;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// QQ's API as this bot, with its access token.
final class Api {

  private final ChannelConfig.Qq config;
  private final Calls calls;
  private final AccessToken token;
  private volatile Optional<String> refusal = Optional.empty();

  Api(ChannelConfig.Qq config, Calls calls, Transport transport) {
    this.config = config;
    this.calls = calls;
    this.token = new AccessToken(this::fetch, transport.clock());
  }

  /// Why QQ does not accept who we say we are, if it does not.
  Optional<String> refusal() {
    return refusal;
  }

  /// Says something in a room.
  ApiAnswer send(RoomId room, Object message) throws NotSent, InterruptedException {
    URI to = new BaseAddress(config.apiBase()).at(room.messagesPath());
    return token.use(value ->
        ApiAnswer.of(calls.post("messages", to, Map.of("authorization", "QQBot " + value), message))
            .unlessTokenRefused());
  }

  private Fresh fetch() throws NotSent, InterruptedException {
    Map<String, String> body =
        Map.of("appId", config.appId(), "clientSecret", config.secret().reveal());
    URI to = new BaseAddress(config.tokenBase()).at("/app/getAppAccessToken");
    Answer answer = calls.post("getAppAccessToken", to, Map.of(), body);
    Fields fields = answer.status() >= 500 ? answer.orThrow().json() : answer.json();
    try {
      if (fields.optionalText("access_token").isEmpty()) {
        throw refused(answer, fields.code("code"));
      }
      refusal = Optional.empty();
      return new Fresh(fields.text("access_token"), life(fields));
    } catch (BadJson odd) {
      throw answer.notSent("answered something odd: " + odd.getMessage(), Remedy.LATER);
    }
  }

  private NotSent refused(Answer answer, int code) {
    String why = "code %d: no access token for this appId and secret".formatted(code);
    if (answer.status() != 429) {
      refusal = Optional.of(why);
    }
    return answer.notSent("answered " + why, Remedy.LATER);
  }

  /// Seconds, as text.
  private static Duration life(Fields fields) throws BadJson {
    String seconds = fields.text("expires_in");
    if (!seconds.matches("[0-9]{1,7}")) {
      throw fields.wrong("expires_in", "a number of seconds as text");
    }
    return Duration.ofSeconds(Long.parseLong(seconds));
  }
}
