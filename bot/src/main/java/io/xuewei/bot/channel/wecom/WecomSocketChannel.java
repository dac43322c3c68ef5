package io.xuewei.bot.channel.wecom;

import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.Allowance.Limit;
import io.xuewei.bot.chat.Allowance.Scope;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.ReplyWindow;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.render.Dialects;
import io.xuewei.bot.render.Rendering;
import io.xuewei.bot.transport.Transport;
import java.time.Duration;
import java.util.List;

/// A WeCom bot (智能机器人) over its long connection: no address of ours that WeCom must reach, and no
/// encryption besides that of the connection.
///
/// The first part of an answer goes out as the answer to the callback, within 6 minutes; further
/// parts, notices and what is later than that are pushed, which WeCom allows in conversations where
/// somebody has spoken to the bot. 30 parts a minute and 1000 an hour in each.
public final class WecomSocketChannel implements Channel {

  private static final List<Limit> LIMITS =
      List.of(
          new Limit(Scope.ROOM, 30, Duration.ofMinutes(1)),
          new Limit(Scope.ROOM, 1000, Duration.ofHours(1)));

  private final String name;
  private final LongConnection connection;
  private final Rendering rendering =
      new Rendering(Dialects.WECOM_MARKDOWN, WecomWebhookChannel.LONGEST_BYTES);

  /// @param botName what mentions of the bot say
  public WecomSocketChannel(ChannelConfig.WecomSocket config, String botName, Transport transport) {
    this(config, botName, transport, LongConnection.Timing.USUAL);
  }

  WecomSocketChannel(
      ChannelConfig.WecomSocket config,
      String botName,
      Transport transport,
      LongConnection.Timing timing) {
    this.name = config.name();
    this.connection =
        new LongConnection(config, new IncomingMessage(name, botName), transport, timing);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String codes() {
    return Replies.CODES;
  }

  @Override
  public Allowance allowance() {
    return new Allowance(true, LIMITS);
  }

  @Override
  public void open(Inbox inbox) {
    connection.open(inbox);
  }

  @Override
  public List<String> split(String text) {
    return rendering.split(text);
  }

  @Override
  public void send(Part part, Way way) throws NotSent, InterruptedException {
    String text = rendering.of(part, Replies::mention);
    switch (way) {
      case Way.Within(ReplyWindow window, String messageId, _) ->
          send(
              connection.frames().respond(window.address(), Streams.id(messageId), text),
              Remedy.OTHER_WAY);
      case Way.Push _ ->
          send(connection.frames().push(IncomingMessage.chatId(part.roomId()), text), Remedy.LATER);
    }
  }

  private void send(Frames.Outgoing frame, Remedy other) throws NotSent, InterruptedException {
    Errcode.check(name + ": " + frame.cmd() + " answered", connection.exchange(frame), other);
  }

  @Override
  public ChannelStatus status() {
    return connection.status();
  }

  @Override
  public void close() {
    connection.close();
  }
}
