package io.xuewei.bot.channel.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.channel.wecom.Stream.Frame;
import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Reception.Rejected;
import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.render.Dialects;
import io.xuewei.bot.render.Rendering;
import io.xuewei.bot.transport.BaseAddress;
import io.xuewei.bot.transport.NotGenuine;
import io.xuewei.bot.transport.Transport;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import io.xuewei.bot.wire.Json;
import java.util.List;

/// A WeCom bot (智能机器人) over its webhook.
///
/// An answer goes out with the response to the callback when it is there within a second. Else the
/// callback gets a stream that is still empty, at which WeCom looks until the answer is in it; and
/// what is too late for that goes to the address that came with the message, which takes one part
/// within an hour. Nothing can be said unasked.
public final class WecomWebhookChannel implements Channel {

  /// The longest content of a stream and of a markdown message.
  static final int LONGEST_BYTES = 20_480;

  private static final int LONGEST_ECHO = 256;

  private final String name;
  private final WecomCrypto crypto;
  private final Gate gate;
  private final IncomingMessage incoming;
  private final Windows windows;
  private final Streams streams;
  private final ResponseSender responses;
  private final Transport transport;
  private final Rendering rendering = new Rendering(Dialects.WECOM_MARKDOWN, LONGEST_BYTES);

  /// @param botName what mentions of the bot say
  public WecomWebhookChannel(
      ChannelConfig.WecomWebhook config, String botName, Transport transport) {
    this(config, botName, transport, Streams.Patience.USUAL);
  }

  WecomWebhookChannel(
      ChannelConfig.WecomWebhook config,
      String botName,
      Transport transport,
      Streams.Patience patience) {
    var base = new BaseAddress(config.apiBase());
    this.name = config.name();
    this.crypto =
        new WecomCrypto(
            config.token().reveal(), config.encodingAesKey().reveal(), config.receiveId());
    this.gate = new Gate(crypto);
    this.incoming = new IncomingMessage(name, botName);
    this.windows = new Windows(name, base);
    this.streams = new Streams(words(Texts.load()), patience, transport.clock());
    this.responses = new ResponseSender(name, base, transport);
    this.transport = transport;
  }

  private static Stream.Words words(Texts texts) {
    return new Stream.Words(
        texts.say("wecom.looking"), texts.say("wecom.elsewhere"), texts.say("wecom.noted"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Allowance allowance() {
    return new Allowance(false, List.of());
  }

  @Override
  public Reception receive(Delivery delivery) {
    try {
      return switch (delivery.method()) {
        case "GET" -> handshake(delivery);
        case "POST" -> posted(delivery);
        default -> new Rejected(405, "expected GET or POST");
      };
    } catch (NotGenuine notGenuine) {
      return notGenuine.rejected();
    } catch (BadJson malformed) {
      return new Rejected(400, String.valueOf(malformed.getMessage()));
    }
  }

  /// Gives the text back, unless it could be a message: else whoever has caught a callback could
  /// have it decrypted here.
  private Reception handshake(Delivery delivery) throws NotGenuine {
    String echo = new String(gate.open(delivery, Gate.query(delivery, "echostr")), UTF_8);
    String start = echo.strip();
    if (start.startsWith("<") || start.startsWith("{") || echo.length() > LONGEST_ECHO) {
      return new Rejected(400, "echostr: expected a short text that is no message");
    }
    return new Reception.Answered(new Acknowledgement(200, "text/plain; charset=utf-8", echo));
  }

  private Reception posted(Delivery delivery) throws NotGenuine, BadJson {
    String encrypted = Json.parse(delivery.body()).text("encrypt");
    Fields body = Json.parse(gate.open(delivery, encrypted));
    if (body.text("msgtype").equals("stream")) {
      String id = body.object("stream").id("id");
      return new Reception.Answered(answer(id, streams.refreshed(id)));
    }
    return incoming.read(body, delivery.at(), windows);
  }

  @Override
  public Acknowledgement acknowledge(Acceptance acceptance) {
    try {
      return switch (acceptance) {
        case Acceptance.Stored(Message message) -> {
          String id = Streams.id(message.id());
          yield answer(id, streams.first(id, message.sender().id()));
        }
        case Acceptance.Duplicate(Message message) -> {
          String id = Streams.id(message.id());
          yield answer(id, streams.again(id));
        }
        case Acceptance.Nothing _ -> Acknowledgement.empty(200);
      };
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Acknowledgement.empty(200);
    }
  }

  private Acknowledgement answer(String id, Stream.Look look) {
    return switch (look) {
      case Stream.Silence _ -> Acknowledgement.empty(200);
      case Frame frame ->
          Acknowledgement.json(
              200, Replies.sealed(crypto, Replies.Stamp.of(transport), Replies.stream(id, frame)));
    };
  }

  @Override
  public void silent(Message message) {
    streams.silence(Streams.id(message.id()));
  }

  @Override
  public String codes() {
    return Replies.CODES;
  }

  @Override
  public List<String> split(String text) {
    return rendering.split(text);
  }

  @Override
  public void send(Part part, Way way) throws NotSent, InterruptedException {
    switch (way) {
      case Way.Within(ReplyWindow window, _, _) -> within(part, window);
      case Way.Push _ -> throw NotSent.otherWay("WeCom's webhook takes nothing unasked");
    }
  }

  private void within(Part part, ReplyWindow window) throws NotSent, InterruptedException {
    switch (window.kind()) {
      case Windows.STREAM ->
          streams.deliver(window.address(), part.id(), rendering.of(part, Replies::mention));
      case Windows.RESPONSE ->
          responses.send(window.address(), rendering.of(part, Replies::mention));
      default -> throw NotSent.otherWay("no such way to WeCom's webhook: " + window.kind());
    }
  }

  @Override
  public ChannelStatus status() {
    return ChannelStatus.LISTENING.withSkew(responses.skew());
  }
}
