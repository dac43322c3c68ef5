package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.transport.AccessToken;
import io.xuewei.bot.transport.Answer;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.wire.LooseFields;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Gets the access token of an app of one's own enterprise.
final class TokenSource implements AccessToken.Source {

  private final Account account;
  private final Calls calls;

  TokenSource(Account account, Calls calls) {
    this.account = account;
    this.calls = calls;
  }

  private record Request(String appKey, String appSecret) {}

  @Override
  public AccessToken.Fresh fetch() throws NotSent, InterruptedException {
    URI address = account.api().at("/v1.0/oauth2/accessToken");
    var request = new Request(account.clientId(), account.clientSecret().reveal());
    Answer answer = calls.post("accessToken", address, Map.of(), request);
    if (!answer.ok()) {
      Failure failure = Failure.of(answer);
      throw failure.tooFast()
          ? answer.tooMuch(failure.problem(), SessionReply.AFTER_TOO_MUCH)
          : answer.notSent(failure.problem() + hint(answer), Remedy.LATER);
    }
    LooseFields json = answer.json().loose();
    Optional<String> token = json.text("accessToken").filter(text -> !text.isBlank());
    long seconds = json.number("expireIn").filter(life -> life > 0).orElse(0L);
    if (token.isEmpty() || seconds == 0) {
      throw answer.notSent("answered without accessToken or expireIn", Remedy.LATER);
    }
    return new AccessToken.Fresh(token.get(), Duration.ofSeconds(Math.min(seconds, 86_400)));
  }

  /// A wrong secret can be mended while the reply waits.
  private static String hint(Answer answer) {
    return answer.status() / 100 == 4 ? ": check clientId and clientSecret" : "";
  }
}
