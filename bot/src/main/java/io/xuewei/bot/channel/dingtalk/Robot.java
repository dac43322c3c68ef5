package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.transport.AccessToken;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.transport.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How a robot speaks, which is the same in both modes.
final class Robot {

  /// DingTalk tells no figure for robots of apps; custom ones may do this much.
  static final Allowance ALLOWANCE =
      new Allowance(
          true, List.of(new Allowance.Limit(Allowance.Scope.ROOM, 20, Duration.ofMinutes(1))));

  private final Calls calls;
  private final SessionReply reply;
  private final RobotPush push;
  private final String botName;

  Robot(Account account, Transport transport) {
    this.calls = new Calls(account.channel(), transport);
    this.reply = new SessionReply(calls, account.sessions());
    var token = new AccessToken(new TokenSource(account, calls), transport.clock());
    this.push = new RobotPush(calls, token, account.api(), account.clientId());
    this.botName = account.botName();
  }

  Calls calls() {
    return calls;
  }

  void send(Part part, Way way) throws NotSent, InterruptedException {
    switch (way) {
      case Way.Within within -> reply.send(within.window(), RobotMessage.of(part, botName));
      case Way.Push _ -> push.send(part.roomId(), Markdown.naming(part, botName));
    }
  }

  Optional<Duration> skew() {
    return calls.skew();
  }
}
