package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a OneBot program answers to an [Action].
///
/// @param status `ok`, `async` when it will do it some time, `failed`
/// @param data what it found, if it was asked for something
record Result(String status, String retcode, Optional<Fields> data) {

  /// Wrong parameters, no such group, no such action: no better the next time. What else fails is
  /// often QQ's doing and may pass.
  private static final Set<String> FOR_GOOD = Set.of("100", "1400", "1401", "1403", "1404");

  static Result of(Fields answer) {
    Map<String, String> told = answer.loose().scalars();
    return new Result(
        told.getOrDefault("status", ""),
        told.getOrDefault("retcode", ""),
        answer.has("data") ? data(answer) : Optional.empty());
  }

  /// Some programs answer with a list or a text where nobody asked for anything.
  private static Optional<Fields> data(Fields answer) {
    try {
      return Optional.of(answer.object("data"));
    } catch (BadJson noObject) {
      return Optional.empty();
    }
  }

  /// Whether it is on its way, but nobody will tell whether it arrives.
  boolean pending() {
    return status.equals("async") || retcode.equals("1");
  }

  /// This, when it was done or will be.
  ///
  /// @param what was asked for, for the complaint: `channel qq: send_group_msg`
  Result orThrow(String what) throws NotSent {
    if (status.equals("ok") || pending()) {
      return this;
    }
    String problem = "%s failed (retcode %s)".formatted(what, code());
    throw FOR_GOOD.contains(retcode) ? NotSent.never(problem) : NotSent.later(problem);
  }

  /// The id of the message that was sent, if it told.
  Optional<String> messageId() {
    return data.map(fields -> fields.loose().scalars().get("message_id"));
  }

  private String code() {
    return retcode.matches("-?[0-9]{1,9}") ? retcode : "missing";
  }
}
