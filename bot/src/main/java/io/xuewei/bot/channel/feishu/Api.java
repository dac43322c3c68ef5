package io.xuewei.bot.channel.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Feishu's API as this app, with its `tenant_access_token`.
final class Api {

  private static final String TOKEN = "/open-apis/auth/v3/tenant_access_token/internal";
  private static final String BOT = "/open-apis/bot/v3/info";
  private static final String MESSAGES = "/open-apis/im/v1/messages";

  /// Feishu does not know the app, or the secret is another.
  private static final Set<Integer> WRONG_CREDENTIALS = Set.of(10003, 10014, 10015, 99991543);

  private final ChannelConfig.Feishu config;
  private final Calls calls;
  private final AccessToken token;
  private volatile Optional<String> refusal = Optional.empty();

  Api(ChannelConfig.Feishu config, Calls calls, Transport transport) {
    this.config = config;
    this.calls = calls;
    this.token = new AccessToken(this::fetch, transport.clock());
  }

  /// Why Feishu does not accept who we say we are, if it does not.
  Optional<String> refusal() {
    return refusal;
  }

  /// The open_id of the app's bot.
  String botOpenId() throws NotSent, InterruptedException {
    ApiAnswer answer = token.use(value -> answer(calls.get("bot/v3/info", at(BOT), bearer(value))));
    answer.orThrow();
    try {
      return answer.body().object("bot").id("open_id");
    } catch (BadJson odd) {
      throw answer.answer().notSent("names no bot: " + odd.getMessage(), Remedy.LATER);
    }
  }

  /// Answers a message, as a reply to it.
  ApiAnswer reply(String messageId, Object body) throws NotSent, InterruptedException {
    URI to = at(MESSAGES + "/" + URLEncoder.encode(messageId, UTF_8) + "/reply");
    return post("messages/reply", to, body);
  }

  /// Says something in a chat.
  ApiAnswer send(Object body) throws NotSent, InterruptedException {
    return post("messages", at(MESSAGES + "?receive_id_type=chat_id"), body);
  }

  private ApiAnswer post(String what, URI to, Object body) throws NotSent, InterruptedException {
    return token.use(value -> answer(calls.post(what, to, bearer(value), body)));
  }

  private static ApiAnswer answer(Answer answer) throws NotSent, AccessToken.Refused {
    return ApiAnswer.of(answer).unlessTokenRefused();
  }

  /// Feishu gives the same token again while more than half an hour is left of it, and a new one
  /// after that; both are good then.
  private Fresh fetch() throws NotSent, InterruptedException {
    Map<String, String> body =
        Map.of("app_id", config.appId(), "app_secret", config.appSecret().reveal());
    ApiAnswer answer = ApiAnswer.of(calls.post("tenant_access_token", at(TOKEN), Map.of(), body));
    if (WRONG_CREDENTIALS.contains(answer.code())) {
      String why = "code %d: appId or appSecret is not right".formatted(answer.code());
      refusal = Optional.of(why);
      throw answer.answer().notSent("answered " + why, Remedy.LATER);
    }
    answer.orThrow();
    refusal = Optional.empty();
    return new Fresh(
        answer.text("tenant_access_token"), Duration.ofSeconds(answer.number("expire")));
  }

  private URI at(String path) {
    return new BaseAddress(config.apiBase()).at(path);
  }

  private static Map<String, String> bearer(String value) {
    return Map.of("authorization", "Bearer " + value);
  }
}
