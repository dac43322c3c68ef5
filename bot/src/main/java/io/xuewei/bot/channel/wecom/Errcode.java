package io.xuewei.bot.channel.wecom;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.transport.Answer;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// WeCom's error codes, which come in a body while the status is 200: what may help against each.
final class Errcode {

  /// How long to wait when it is too much: WeCom counts by the minute.
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  /// Too many calls, too many at once, or WeCom itself is busy.
  private static final Set<Long> BUSY = Set.of(45009L, 45033L, -1L);

  /// A `req_id` that is not valid any more, a stream after its 6 minutes.
  private static final Set<Long> GONE = Set.of(846605L, 846608L);

  /// A parameter that cannot be (a text that is too long), an invalid key, no text, too long.
  private static final Set<Long> HOPELESS = Set.of(40058L, 93000L, 44004L, 45002L);

  private Errcode() {}

  /// Goes through an answer of the HTTP API.
  ///
  /// @param other the remedy for codes that are not known
  static void check(Answer answer, Remedy other) throws NotSent {
    try {
      check(answer.what() + " answered", in(answer.orThrow().json()), other);
    } catch (BadJson notTheirs) {
      throw answer.notSent("answered without an errcode", Remedy.LATER);
    }
  }

  /// The code in an answer, which has one even when all went well.
  static long in(Fields answer) throws BadJson {
    return answer.optionalLong("errcode").orElseThrow(() -> answer.wrong("errcode", "a number"));
  }

  /// Goes through a code.
  ///
  /// @param what who says so: `wecom: aibot_send_msg answered`
  static void check(String what, long code, Remedy other) throws NotSent {
    if (code != 0) {
      throw new NotSent(
          "channel %s errcode %d".formatted(what, code), remedy(code, other), waiting(code));
    }
  }

  private static Remedy remedy(long code, Remedy other) {
    if (isBusy(code)) {
      return Remedy.LATER;
    }
    if (GONE.contains(code)) {
      return Remedy.OTHER_WAY;
    }
    return HOPELESS.contains(code) ? Remedy.NONE : other;
  }

  private static Optional<Duration> waiting(long code) {
    return isBusy(code) ? Optional.of(A_MINUTE) : Optional.empty();
  }

  private static boolean isBusy(long code) {
    return BUSY.contains(code);
  }
}
