package io.xuewei.bot.channel.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.chat.Allowance;
import io.xuewei.bot.chat.Allowance.Limit;
import io.xuewei.bot.chat.Allowance.Scope;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Mention;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.render.Dialect;
import io.xuewei.bot.render.Rendering;
import io.xuewei.bot.transport.BaseAddress;
import io.xuewei.bot.transport.Calls;
import io.xuewei.bot.transport.Transport;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// WeCom's group push (消息推送, once 群机器人): says something in the one group that its key belongs to,
/// and hears nothing. Plain text, which looks the same in every client; 20 parts a minute, 2048
/// bytes each.
public final class WecomPushChannel implements Channel {

  private static final int LONGEST_BYTES = 2048;

  private final String name;
  private final URI address;
  private final Calls calls;
  private final Rendering rendering = new Rendering(Dialect.PLAIN, LONGEST_BYTES);

  public WecomPushChannel(ChannelConfig.WecomPush config, Transport transport) {
    this.name = config.name();
    String key = URLEncoder.encode(config.key().reveal(), UTF_8);
    this.address = new BaseAddress(config.apiBase()).at("/cgi-bin/webhook/send?key=" + key);
    this.calls = new Calls(name, transport);
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
    return new Allowance(true, List.of(new Limit(Scope.CHANNEL, 20, Duration.ofMinutes(1))));
  }

  @Override
  public List<String> split(String text) {
    return rendering.split(text);
  }

  @Override
  public void send(Part part, Way way) throws NotSent, InterruptedException {
    String text = rendering.of(part, Mention::plain);
    List<String> called =
        part.mentions().stream().filter(Mention::callable).map(Mention::code).toList();
    var body = called.isEmpty() ? Replies.text(text) : Replies.text(text, called);
    Errcode.check(calls.post("webhook/send", address, Map.of(), body), Remedy.LATER);
  }

  @Override
  public ChannelStatus status() {
    return ChannelStatus.SENDS_ONLY.withSkew(calls.skew());
  }
}
