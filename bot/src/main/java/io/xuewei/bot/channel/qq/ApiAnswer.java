package io.xuewei.bot.channel.qq;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.transport.AccessToken.Refused;
import io.xuewei.bot.transport.Answer;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.util.Map;
import java.util.Set;

/// What became of a message that was sent: the status, and `code` in the body unless it went well.
///
/// @param code 0 when none is told
record ApiAnswer(Answer answer, int code) {

  private static final Set<Integer> TOKEN_REFUSED = Set.of(11241, 11243, 11244, 11251, 11261);

  /// The same message under the same `msg_seq` was taken before; or it is, after somebody at QQ has
  /// looked at it.
  private static final Set<Integer> TAKEN = Set.of(40054005, 304023, 304024);

  private static final Set<Integer> PASSING =
      Set.of(
          22009, 20028, 50002, 1100100, 1100308, 50055001, 50055002, 50055006, 40054006, 304016,
          11242, 11252, 11263, 340067);

  /// The window is over, or nothing may be said there.
  private static final Map<Integer, String> NO_WAY =
      Map.ofEntries(
          Map.entry(40034005, "the message is too old to be answered"),
          Map.entry(40034128, "the message is too old or was answered too often"),
          Map.entry(304103, "the message is too old to be answered"),
          Map.entry(304027, "the message is too old to be answered"),
          Map.entry(40034024, "there is no such message to be answered"),
          Map.entry(304026, "there is no such message to be answered"),
          Map.entry(40034025, "there is no such event to be answered"),
          Map.entry(40034026, "the event is too old to be answered"),
          Map.entry(40034027, "the event cannot be answered"),
          Map.entry(304028, "the message cannot be answered"),
          Map.entry(40034100, "nothing more can be said unasked"),
          Map.entry(40034102, "nothing can be said unasked"),
          Map.entry(40034105, "nothing can be said unasked"),
          Map.entry(40034101, "the bot is not in the group"),
          Map.entry(40054003, "the bot is not in the group"),
          Map.entry(40054002, "the bot is muted"),
          Map.entry(40054004, "the member is no friend of the bot"),
          Map.entry(40054013, "the member takes no messages of the bot"),
          Map.entry(40054016, "the bot is offline"));

  private static final Map<Integer, String> NEVER =
      Map.of(
          40034006, "QQ objects to what it says",
          304025, "QQ objects to what it says",
          40054010, "an address in it is not registered with QQ",
          304003, "an address in it is not registered with QQ",
          40054007, "it is too long",
          40054018, "it is too long");

  static ApiAnswer of(Answer answer) throws NotSent {
    return new ApiAnswer(answer, code(answer));
  }

  /// A body that is no JSON tells no code; the status decides then.
  private static int code(Answer answer) throws NotSent {
    try {
      Fields body = Json.parse(answer.body());
      int code = body.code("err_code");
      return code == 0 ? body.code("code") : code;
    } catch (BadJson _) {
      if (answer.ok() && answer.body().length > 0) {
        throw answer.notSent("answered something that is no JSON object", Remedy.LATER);
      }
      return 0;
    }
  }

  ApiAnswer unlessTokenRefused() throws Refused {
    if (answer.status() == 401 || TOKEN_REFUSED.contains(code)) {
      throw new Refused("status " + answer.status() + ", code " + code);
    }
    return this;
  }

  /// Returns when QQ has the message.
  void orThrow() throws NotSent {
    if (TAKEN.contains(code)) {
      return;
    }
    if (code == 0) {
      var _ = answer.orThrow();
      return;
    }
    String why = NO_WAY.getOrDefault(code, NEVER.getOrDefault(code, ""));
    String problem = "answered code " + code + (why.isEmpty() ? "" : ": " + why);
    throw answer.notSent(problem, remedy());
  }

  private Remedy remedy() {
    if (NO_WAY.containsKey(code)) {
      return Remedy.OTHER_WAY;
    }
    boolean passing = PASSING.contains(code) || answer.status() >= 500 || answer.status() == 429;
    return passing ? Remedy.LATER : Remedy.NONE;
  }
}
