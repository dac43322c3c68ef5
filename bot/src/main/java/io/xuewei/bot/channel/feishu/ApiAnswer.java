package io.xuewei.bot.channel.feishu;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.transport.AccessToken.Refused;
import io.xuewei.bot.transport.Answer;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// What Feishu's API answered. Whether it worked is told by `code` in the body, whatever the
/// status.
///
/// @param code 0 when it worked
record ApiAnswer(Answer answer, Fields body, int code) {

  private static final Set<Integer> TOKEN_REFUSED =
      Set.of(99991661, 99991663, 99991664, 99991665, 99991668, 99991671, 99991677);

  /// Nobody can reply to the message any more: withdrawn, unknown, deleted, burnt, invisible.
  private static final Set<Integer> GONE = Set.of(230011, 231003, 230110, 230111, 230050);

  private static final Set<Integer> TOO_FAST = Set.of(99991400, 230020, 11232, 11233, 90217);

  /// Still in progress, or something inside Feishu.
  private static final Set<Integer> PASSING = Set.of(230049, 1500, 1503, 2200, 5000, 55001);

  private static final Duration SHORT_WHILE = Duration.ofSeconds(5);

  private static final Map<Integer, String> NOT_THERE =
      Map.of(
          230002, "the bot is not in the group",
          230006, "the app has no bot ability",
          230013, "the member is not among those who may use the app",
          230018, "the group's settings let no bot speak",
          230035, "the bot may not speak in the group",
          232009, "the group is dissolved");

  /// @throws NotSent when it is no answer of the API
  static ApiAnswer of(Answer answer) throws NotSent {
    Fields body = answer.status() >= 500 ? answer.orThrow().json() : answer.json();
    try {
      return new ApiAnswer(answer, body, body.code("code"));
    } catch (BadJson odd) {
      throw answer.notSent("answered with an odd code: " + odd.getMessage(), Remedy.LATER);
    }
  }

  /// This, unless it is about the access token.
  ApiAnswer unlessTokenRefused() throws Refused {
    if (answer.status() == 401 || TOKEN_REFUSED.contains(code)) {
      throw new Refused("code " + code);
    }
    return this;
  }

  /// Whether the message that it was to be a reply to is no longer there.
  boolean targetIsGone() {
    return GONE.contains(code);
  }

  /// Returns when it worked.
  void orThrow() throws NotSent {
    if (NOT_THERE.containsKey(code)) {
      throw answer.notSent("answered code " + code + ": " + NOT_THERE.get(code), Remedy.OTHER_WAY);
    }
    if (TOO_FAST.contains(code) || answer.status() == 429) {
      throw answer.tooMuch("answered code " + code, SHORT_WHILE);
    }
    if (code != 0) {
      boolean passing = PASSING.contains(code);
      throw answer.notSent("answered code " + code, passing ? Remedy.LATER : Remedy.NONE);
    }
    var _ = answer.orThrow();
  }

  /// A text in the body.
  String text(String key) throws NotSent {
    try {
      return body.text(key);
    } catch (BadJson odd) {
      throw answer.notSent("answered something odd: " + odd.getMessage(), Remedy.LATER);
    }
  }

  /// A number in the body.
  int number(String key) throws NotSent {
    try {
      return body.number(key);
    } catch (BadJson odd) {
      throw answer.notSent("answered something odd: " + odd.getMessage(), Remedy.LATER);
    }
  }
}
