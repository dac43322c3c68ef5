package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.transport.Answer;
import io.xuewei.bot.transport.BaseAddress;
import io.xuewei.bot.transport.Calls;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// Answers through the address that came along with a message. It needs no token, and fails inside
/// an answer of 200.
final class SessionReply {

  /// How long to wait after too much at once, when DingTalk does not say.
  static final Duration AFTER_TOO_MUCH = Duration.ofMinutes(1);

  private final Calls calls;
  private final BaseAddress base;

  /// @param base where such addresses must be
  SessionReply(Calls calls, BaseAddress base) {
    this.calls = calls;
    this.base = base;
  }

  void send(ReplyWindow window, Object message) throws NotSent, InterruptedException {
    URI address =
        base.own(window.address())
            .orElseThrow(() -> NotSent.otherWay("the session's address is not of sessionBase"));
    Answer answer = calls.post("session", address, Map.of(), message);
    if (!answer.ok()) {
      throw refused(answer);
    }
    Errcode errcode = Errcode.of(answer);
    if (!errcode.ok()) {
      throw failed(answer, errcode);
    }
  }

  /// An answer that is neither a success nor passing means that this address is of no use.
  private static NotSent refused(Answer answer) {
    boolean passing = answer.status() >= 500 || answer.status() == 408 || answer.status() == 429;
    return answer.notSent("answered " + answer.status(), passing ? Remedy.LATER : Remedy.OTHER_WAY);
  }

  private static NotSent failed(Answer answer, Errcode errcode) {
    if (errcode.tooFast()) {
      return answer.tooMuch(errcode.problem(), AFTER_TOO_MUCH);
    }
    Remedy remedy =
        errcode.gone() ? Remedy.OTHER_WAY : errcode.forbidden() ? Remedy.NONE : Remedy.LATER;
    return answer.notSent(errcode.problem(), remedy);
  }
}
