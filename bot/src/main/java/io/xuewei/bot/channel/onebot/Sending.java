package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.Allowance.Limit;
import io.xuewei.bot.chat.Allowance.Scope;
import io.xuewei.bot.chat.Part;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/// What both ways of OneBot have in common when something is sent.
final class Sending {

  /// QQ has no limits that it tells, and bars accounts that speak like machines.
  static final Allowance ALLOWANCE =
      new Allowance(true, List.of(new Limit(Scope.ROOM, 1, Duration.ofSeconds(2))));

  private static final System.Logger LOG = System.getLogger(Sending.class.getName());

  private final String channel;
  private final Recent recent;

  /// @param channel whose log lines name it
  Sending(String channel, Recent recent) {
    this.channel = channel;
    this.recent = recent;
  }

  /// A part was sent, or will be: then nobody tells whether it arrives, and it counts as sent,
  /// since a second attempt could say it twice. It is remembered for who quotes it.
  ///
  /// @param self the account that says it
  void done(Part part, String self, Result result) {
    if (result.pending()) {
      LOG.log(
          Level.INFO,
          "channel {0}: OneBot sends a part later (status async); whether it arrives is not known",
          channel);
    }
    result.messageId().ifPresent(id -> recent.said(self, id, new Recent.Quote(part.text(), true)));
  }
}
