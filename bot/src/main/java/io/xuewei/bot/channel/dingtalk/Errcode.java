package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.transport.Answer;
import io.xuewei.bot.wire.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What DingTalk's older API says inside an answer of 200: `errcode`, 0 when it has worked.
///
/// @param code the number; [#NONE] when there is none in the answer
/// @param tooFast whether it is about sending too much, whatever its number
record Errcode(long code, boolean tooFast) {

  /// No `errcode` in the answer.
  static final long NONE = Long.MIN_VALUE;

  /// The robot's secret, this machine's clock, the keyword or the list of addresses does not fit.
  static final long NOT_SAFE = 310_000;

  private static final Set<Long> RATES =
      Set.of(130_101L, 130_102L, 410_100L, 660_026L, 90_002L, 90_005L, 90_018L);

  /// The session or the robot is not there any more.
  private static final Set<Long> GONE =
      Set.of(300_001L, 300_005L, 400_013L, 400_101L, 400_102L, 400_106L);

  /// DingTalk does not want such words, pictures or links.
  private static final Set<Long> FORBIDDEN = Set.of(430_101L, 430_102L, 430_103L, 430_104L);

  private static final List<String> RATE_WORDS =
      List.of("too fast", "times per minute", "too frequent", "qps", "限流", "频繁", "太快");

  /// @throws NotSent when the answer is no JSON object
  static Errcode of(Answer answer) throws NotSent {
    Fields json = answer.json();
    long code = json.loose().number("errcode").orElse(NONE);
    String words = json.loose().text("errmsg").orElse("").toLowerCase(Locale.ROOT);
    boolean tooFast =
        RATES.contains(code)
            || (code != 0 && RATE_WORDS.stream().anyMatch(words::contains))
            || json.has("punish");
    return new Errcode(code, tooFast);
  }

  boolean ok() {
    return code == 0;
  }

  boolean gone() {
    return GONE.contains(code);
  }

  boolean forbidden() {
    return FORBIDDEN.contains(code);
  }

  /// For complaints.
  String problem() {
    return code == NONE ? "answered without an errcode" : "answered errcode " + code;
  }
}
