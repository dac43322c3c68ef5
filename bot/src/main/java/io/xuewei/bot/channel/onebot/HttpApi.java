package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.Answer;
import io.xuewei.bot.transport.BaseAddress;
import io.xuewei.bot.transport.Calls;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The HTTP API of a OneBot program.
///
/// @param channel for complaints
/// @param base its address
/// @param token what it wants, if anything
record HttpApi(String channel, Calls calls, BaseAddress base, Optional<Credential> token) {

  /// @throws NotSent when it did not do it, or nobody knows
  Result ask(Action action) throws NotSent, InterruptedException {
    URI to = base.at("/" + action.action());
    Map<String, String> headers =
        token.map(t -> Map.of("authorization", "Bearer " + t.reveal())).orElse(Map.of());
    Answer answer = calls.post(action.action(), to, headers, action.params());
    if (answer.status() == 401 || answer.status() == 403) {
      throw answer.notSent(
          "answered %d: check accessToken".formatted(answer.status()), Remedy.NONE);
    }
    return Result.of(answer.orThrow().json())
        .orThrow("channel " + channel + ": " + action.action());
  }
}
