package io.xuewei.bot.channel.feishu;

import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.Allowance.Limit;
import io.xuewei.bot.chat.Allowance.Scope;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.transport.NotGenuine;
import io.xuewei.bot.transport.Transport;
import io.xuewei.bot.wire.BadJson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A Feishu app over HTTP events. It needs no window to speak: whatever it says goes to the message
/// API, and all bots of a group together may speak there five times a second.
///
/// Clicks on cards are acknowledged and passed over; the app sends no cards.
public final class FeishuChannel implements Channel {

  private static final Allowance ALLOWANCE =
      new Allowance(true, List.of(new Limit(Scope.ROOM, 5, Duration.ofSeconds(1))));

  private final String name;
  private final Gate gate;
  private final IncomingMessage incoming;
  private final Calls calls;
  private final Api api;
  private final BotIdentity identity;
  private final MessageSender sender;

  /// @param botName how the bot is mentioned
  public FeishuChannel(ChannelConfig.Feishu config, String botName, Transport transport) {
    this.name = config.name();
    this.gate = new Gate(config);
    this.calls = new Calls(name, transport);
    this.api = new Api(config, calls, transport);
    this.identity = new BotIdentity(name, botName, api, transport);
    this.incoming = new IncomingMessage(name, new Names(Texts.load()), identity::is);
    this.sender = new MessageSender(api);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Allowance allowance() {
    return ALLOWANCE;
  }

  @Override
  public void open(Inbox inbox) {
    identity.open();
  }

  @Override
  public Reception receive(Delivery delivery) {
    if (!delivery.method().equals("POST")) {
      return new Reception.Rejected(405, "expected POST");
    }
    try {
      return incoming.read(gate.open(delivery), delivery.at());
    } catch (NotGenuine notGenuine) {
      return notGenuine.rejected();
    } catch (BadJson malformed) {
      return new Reception.Rejected(400, String.valueOf(malformed.getMessage()));
    }
  }

  @Override
  public Acknowledgement acknowledge(Acceptance acceptance) {
    return Acknowledgement.json(200, "{}");
  }

  @Override
  public List<String> split(String text) {
    return MessageSender.split(text);
  }

  @Override
  public void send(Part part, Way way) throws NotSent, InterruptedException {
    sender.send(part);
  }

  @Override
  public ChannelStatus status() {
    Optional<String> refusal = api.refusal();
    var state = refusal.isPresent() ? ChannelStatus.State.REFUSED : ChannelStatus.State.LISTENING;
    return new ChannelStatus(state, Optional.empty(), refusal.or(identity::problem), calls.skew());
  }

  @Override
  public void close() {
    identity.close();
  }
}
