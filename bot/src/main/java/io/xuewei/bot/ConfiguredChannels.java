package io.xuewei.bot;

import io.xuewei.bot.channel.dingtalk.DingtalkPushChannel;
import io.xuewei.bot.channel.dingtalk.DingtalkStreamChannel;
import io.xuewei.bot.channel.dingtalk.DingtalkWebhookChannel;
import io.xuewei.bot.channel.feishu.FeishuChannel;
import io.xuewei.bot.channel.feishu.FeishuPushChannel;
import io.xuewei.bot.channel.onebot.OnebotHttpChannel;
import io.xuewei.bot.channel.onebot.OnebotReverseChannel;
import io.xuewei.bot.channel.qq.QqChannel;
import io.xuewei.bot.channel.webchat.WebchatChannel;
import io.xuewei.bot.channel.webchat.WebchatRoutes;
import io.xuewei.bot.channel.webhook.WebhookChannel;
import io.xuewei.bot.channel.wecom.WecomPushChannel;
import io.xuewei.bot.channel.wecom.WecomSocketChannel;
import io.xuewei.bot.channel.wecom.WecomWebhookChannel;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.transport.Transport;
import io.xuewei.bot.web.Routes;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The channels that the configuration lists.
///
/// @param all in its order
/// @param webchat the page, if there is one
/// @param client what they send with
record ConfiguredChannels(List<Channel> all, Optional<Webchat> webchat, HttpClient client)
    implements AutoCloseable {

  private static final List<String> DEMO_MEMBERS = List.of("张三", "李四", "王芳");

  /// The web chat as a channel and as a page.
  record Webchat(WebchatChannel channel, WebchatRoutes routes) {}

  static ConfiguredChannels of(Config config, InstantSource clock) {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    var transport = new Transport(client, clock, new SecureRandom(), Thread::sleep);
    List<Channel> all = new ArrayList<>();
    Optional<Webchat> page = Optional.empty();
    for (ChannelConfig channel : config.channels()) {
      switch (channel) {
        case ChannelConfig.Webhook webhook -> all.add(new WebhookChannel(webhook, transport));
        case ChannelConfig.WecomSocket wecom ->
            all.add(new WecomSocketChannel(wecom, config.name(), transport));
        case ChannelConfig.WecomWebhook wecom ->
            all.add(new WecomWebhookChannel(wecom, config.name(), transport));
        case ChannelConfig.WecomPush push -> all.add(new WecomPushChannel(push, transport));
        case ChannelConfig.DingtalkStream dingtalk ->
            all.add(new DingtalkStreamChannel(dingtalk, config.name(), transport));
        case ChannelConfig.DingtalkWebhook dingtalk ->
            all.add(new DingtalkWebhookChannel(dingtalk, config.name(), transport));
        case ChannelConfig.DingtalkPush push ->
            all.add(new DingtalkPushChannel(push, config.name(), transport));
        case ChannelConfig.Feishu feishu ->
            all.add(new FeishuChannel(feishu, config.name(), transport));
        case ChannelConfig.FeishuPush push -> all.add(new FeishuPushChannel(push, transport));
        case ChannelConfig.OnebotReverse onebot ->
            all.add(new OnebotReverseChannel(onebot, config.name(), transport));
        case ChannelConfig.OnebotHttp onebot ->
            all.add(new OnebotHttpChannel(onebot, config.name(), transport));
        case ChannelConfig.Qq qq -> all.add(new QqChannel(qq, transport));
        case ChannelConfig.Webchat webchat -> {
          page = Optional.of(webchat(webchat, config.name(), clock));
          all.add(page.get().channel());
        }
      }
    }
    return new ConfiguredChannels(List.copyOf(all), page, client);
  }

  private static Webchat webchat(
      ChannelConfig.Webchat config, String botName, InstantSource clock) {
    var channel = new WebchatChannel(config.name(), botName, clock);
    List<String> members =
        Stream.of(
                DEMO_MEMBERS,
                sorted(config.people().organisers()),
                sorted(config.people().admins()))
            .flatMap(List::stream)
            .distinct()
            .toList();
    return new Webchat(channel, new WebchatRoutes(channel, members));
  }

  private static List<String> sorted(Set<String> codes) {
    return codes.stream().sorted().toList();
  }

  /// The paths that they serve besides their webhooks.
  List<Routes> routes() {
    return webchat.<Routes>map(Webchat::routes).stream().toList();
  }

  /// An inbox whose web chat messages show on the page.
  Inbox showing(Inbox inbox) {
    return webchat.map(page -> page.channel().showing(inbox)).orElse(inbox);
  }

  /// Begins to listen.
  void open(Inbox inbox) {
    all.forEach(channel -> channel.open(inbox));
  }

  @Override
  public void close() {
    all.forEach(Channel::close);
    client.close();
  }
}
