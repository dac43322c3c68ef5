package io.xuewei.bot.channel.wecom;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.transport.Answer;
import io.xuewei.bot.transport.BaseAddress;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.transport.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Posts to the address that came with a message. It takes one part; what WeCom says when that is
/// used up or too old is not documented, so every answer that does not ask to wait counts as that.
final class ResponseSender {

  private final BaseAddress base;
  private final Calls calls;

  ResponseSender(String channel, BaseAddress base, Transport transport) {
    this.base = base;
    this.calls = new Calls(channel, transport);
  }

  void send(String address, String text) throws NotSent, InterruptedException {
    URI to =
        base.own(address)
            .orElseThrow(() -> NotSent.otherWay("the response address is not of this apiBase"));
    Answer answer = calls.post("response_url", to, Map.of(), Replies.markdown(text));
    boolean refused = answer.status() / 100 == 4 && answer.status() != 429;
    if (refused) {
      throw answer.notSent("answered " + answer.status(), Remedy.OTHER_WAY);
    }
    Errcode.check(answer, Remedy.OTHER_WAY);
  }

  Optional<Duration> skew() {
    return calls.skew();
  }
}
