package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.transport.Answer;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Json;
import io.xuewei.bot.wire.LooseFields;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What DingTalk's newer API says when it does not answer 200: `{"code":"…","message":"…"}`.
///
/// @param status of the answer
/// @param code such as `InvalidAuthentication`; empty when there is none
record Failure(int status, String code) {

  private static final Set<String> TOKEN = Set.of("invalidauthentication", "40014", "42001");

  static Failure of(Answer answer) {
    return new Failure(answer.status(), code(answer).orElse(""));
  }

  /// Gateways in between answer with pages.
  private static Optional<String> code(Answer answer) {
    try {
      LooseFields json = Json.parse(answer.body()).loose();
      return json.text("code")
          .or(() -> json.number("errcode").map(String::valueOf))
          .filter(code -> code.matches("[A-Za-z0-9._-]{1,80}"));
    } catch (BadJson aPage) {
      return Optional.empty();
    }
  }

  /// Whether the access token is not taken, or not any more.
  boolean tokenRefused() {
    return status == 401 || TOKEN.contains(code.toLowerCase(Locale.ROOT));
  }

  /// Whether it is about calling too often; `Forbidden.AccessDenied.QpsLimitForApi` comes with 403.
  boolean tooFast() {
    String lower = code.toLowerCase(Locale.ROOT);
    return status == 429 || lower.contains("qps") || lower.contains("throttl");
  }

  /// For complaints.
  String problem() {
    return code.isEmpty() ? "answered " + status : "answered " + status + " " + code;
  }
}
