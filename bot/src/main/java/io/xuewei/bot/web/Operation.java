package io.xuewei.bot.web;

import io.xuewei.bot.chat.Traffic;
import java.util.function.Supplier;

/// What operators see of the chat, in `/metrics`.
///
/// @param traffic what came and went
/// @param parts how the parts of replies stand
public record Operation(Traffic traffic, Supplier<Parts> parts) {

  /// Parts of replies that are not sent.
  ///
  /// @param waiting to be sent now or tried again
  /// @param held until there is a way to their room
  /// @param failed given up
  public record Parts(long waiting, long held, long failed) {

    /// None.
    public static final Parts NONE = new Parts(0, 0, 0);
  }
}
