package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.transport.SocketLink;
import io.xuewei.bot.transport.Transport;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A DingTalk robot over a connection that this program makes: Stream mode. It needs no public
/// address, and what comes over it is DingTalk's.
///
/// ```yaml
/// ding: {kind: dingtalk, mode: stream, clientId: ding…, clientSecret: …}
/// ```
///
/// Several programs with one `clientId` share its messages, each message going to one of them.
public final class DingtalkStreamChannel implements Channel {

  /// The platform pings; two such stretches of silence and a third, and the connection is given up.
  private static final Duration BEAT_EVERY = Duration.ofSeconds(40);

  private final Account account;
  private final Transport transport;
  private final Robot robot;
  private final Duration beatEvery;
  private volatile @Nullable SocketLink link;

  /// @param botName how members mention it
  public DingtalkStreamChannel(
      ChannelConfig.DingtalkStream config, String botName, Transport transport) {
    this(Account.of(config, botName), transport, BEAT_EVERY);
  }

  DingtalkStreamChannel(Account account, Transport transport, Duration beatEvery) {
    this.account = account;
    this.transport = transport;
    this.robot = new Robot(account, transport);
    this.beatEvery = beatEvery;
  }

  @Override
  public String name() {
    return account.channel();
  }

  @Override
  public String codes() {
    return IncomingMessage.CODES;
  }

  @Override
  public Allowance allowance() {
    return Robot.ALLOWANCE;
  }

  @Override
  public void open(Inbox inbox) {
    var ends =
        new Stream.Ends(
            name(), new StreamTicket(account, robot.calls()), new IncomingMessage(account), inbox);
    var stream = new Stream(ends, transport.clock(), beatEvery);
    var opened = new SocketLink(name(), stream, transport);
    stream.over(opened);
    link = opened;
    opened.start();
  }

  @Override
  public List<String> split(String text) {
    return Markdown.RENDERING.split(text);
  }

  @Override
  public void send(Part part, Way way) throws NotSent, InterruptedException {
    robot.send(part, way);
  }

  @Override
  public ChannelStatus status() {
    SocketLink opened = link;
    return (opened == null ? ChannelStatus.CONNECTING : opened.status()).withSkew(robot.skew());
  }

  @Override
  public void close() {
    SocketLink opened = link;
    if (opened != null) {
      opened.close();
    }
  }
}
