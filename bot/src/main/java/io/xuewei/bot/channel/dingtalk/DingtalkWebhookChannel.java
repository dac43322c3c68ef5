package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.transport.Transport;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/// A DingTalk robot that calls `/hook/{name}`.
///
/// ```yaml
/// ding: {kind: dingtalk, mode: webhook, clientId: ding…, clientSecret: …, urlKey: …}
/// ```
///
/// Its callbacks are signed without their bodies, so the address that is entered in DingTalk's
/// console should carry the `urlKey` of the configuration: `https://…/hook/ding?key=…`. Stream mode
/// has no such hole.
public final class DingtalkWebhookChannel implements Channel {

  private static final System.Logger LOG = System.getLogger(DingtalkWebhookChannel.class.getName());

  private final ChannelConfig.DingtalkWebhook config;
  private final Verification verification;
  private final IncomingMessage incoming;
  private final Robot robot;

  /// @param botName how members mention it
  public DingtalkWebhookChannel(
      ChannelConfig.DingtalkWebhook config, String botName, Transport transport) {
    this.config = config;
    this.verification = new Verification(config);
    Account account = Account.of(config, botName);
    this.incoming = new IncomingMessage(account);
    this.robot = new Robot(account, transport);
  }

  @Override
  public String name() {
    return config.name();
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
    if (config.urlKey().isEmpty()) {
      LOG.log(
          Level.WARNING,
          "channel {0}: DingTalk does not sign the bodies of its callbacks; set urlKey and enter the address with ?key=… in its console, or use mode: stream",
          name());
    }
  }

  @Override
  public Reception receive(Delivery delivery) {
    Optional<Reception.Rejected> objection = verification.objection(delivery);
    if (objection.isPresent()) {
      return objection.get();
    }
    try {
      Fields payload = Json.parse(delivery.body());
      return meant(payload)
          ? incoming.read(payload, delivery.at())
          : new Reception.Rejected(403, "robotCode: not this robot's");
    } catch (BadJson malformed) {
      return new Reception.Rejected(400, String.valueOf(malformed.getMessage()));
    }
  }

  /// A robot of an app of one's own enterprise has the app's `clientId` for its code.
  private boolean meant(Fields payload) {
    return payload.loose().text("robotCode").map(config.clientId()::equals).orElse(true);
  }

  @Override
  public Acknowledgement acknowledge(Acceptance acceptance) {
    return Acknowledgement.json(200, "{}");
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
    return ChannelStatus.LISTENING.withSkew(robot.skew());
  }
}
