package io.xuewei.bot.transport;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a platform answered to a call.
///
/// @param what was called, for complaints
/// @param retryAfter how long it asked us to wait
@SuppressWarnings("ArrayRecordComponent")
public record Answer(String what, int status, byte[] body, Optional<Duration> retryAfter) {

  private static final int TOO_MANY = 429;

  /// How long to leave a platform alone that complains of too many calls and does not say.
  private static final Duration SHORT_WHILE = Duration.ofSeconds(5);

  static Answer of(String what, HttpResponse<byte[]> response, Instant now) {
    return new Answer(
        what, response.statusCode(), response.body(), RetryAfter.of(response.headers(), now));
  }

  /// Whether the status is a 2xx.
  public boolean ok() {
    return status / 100 == 2;
  }

  /// This, when the status is a 2xx.
  ///
  /// @throws NotSent otherwise: to be tried again on 408, 429 and 5xx, never on another
  public Answer orThrow() throws NotSent {
    if (ok()) {
      return this;
    }
    String problem = "answered " + status;
    boolean passing = status >= 500 || status == 408;
    throw status == TOO_MANY
        ? tooMuch(problem, SHORT_WHILE)
        : notSent(problem, passing ? Remedy.LATER : Remedy.NONE);
  }

  /// The body, a JSON object.
  ///
  /// @throws NotSent when it is none; tried again, since an overloaded platform answers with a page
  public Fields json() throws NotSent {
    try {
      return Json.parse(body);
    } catch (BadJson notJson) {
      if (status == TOO_MANY) {
        throw tooMuch("answered " + status, SHORT_WHILE);
      }
      throw notSent("answered " + status + " with something that is no JSON object", Remedy.LATER);
    }
  }

  /// A complaint that names what was called, and carries how long the platform asked us to wait.
  public NotSent notSent(String problem, Remedy remedy) {
    return new NotSent("channel " + what + " " + problem, remedy, retryAfter);
  }

  /// A complaint about too much at once.
  ///
  /// @param usual how long to wait when the platform does not say
  public NotSent tooMuch(String problem, Duration usual) {
    return new NotSent(
        "channel " + what + " " + problem + ": too much at once",
        Remedy.LATER,
        Optional.of(retryAfter.orElse(usual)));
  }
}
