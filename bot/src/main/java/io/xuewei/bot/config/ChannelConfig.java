package io.xuewei.bot.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One entry below `channels:`, checked.
public sealed interface ChannelConfig {

  /// Its name, as in `/hook/{name}`.
  String name();

  /// Who may do more than ask. Nobody says anything in a channel that only pushes.
  default People people() {
    return People.NONE;
  }

  /// Ids of members with a task.
  ///
  /// @param organisers may open and close study sessions, and correct an answer
  /// @param admins may also look after the knowledge base; an admin may do what an organiser may
  record People(Set<String> organisers, Set<String> admins) {

    /// Nobody.
    public static final People NONE = new People(Set.of(), Set.of());

    public People {
      organisers = Set.copyOf(organisers);
      admins = Set.copyOf(admins);
    }
  }

  /// The web chat at `GET /`.
  record Webchat(String name, People people) implements ChannelConfig {}

  /// Any chat tool that speaks Standard Webhooks.
  ///
  /// @param secrets what a delivery may be signed with; several while a secret is being replaced
  /// @param replyUrl where replies go
  /// @param replySecret what replies are signed with
  record Webhook(
      String name,
      List<WebhookSecret> secrets,
      URI replyUrl,
      WebhookSecret replySecret,
      People people)
      implements ChannelConfig {
    public Webhook {
      secrets = List.copyOf(secrets);
    }
  }

  /// A WeCom bot (智能机器人) over its long connection.
  ///
  /// @param socketBase `wss://openws.work.weixin.qq.com`
  record WecomSocket(String name, String botId, Credential secret, URI socketBase, People people)
      implements ChannelConfig {}

  /// A WeCom bot (智能机器人) over its webhook.
  ///
  /// @param encodingAesKey 43 characters
  /// @param receiveId empty for a bot of one's own enterprise
  /// @param apiBase `https://qyapi.weixin.qq.com`: replies go to addresses of this host only
  record WecomWebhook(
      String name,
      Credential token,
      Credential encodingAesKey,
      String receiveId,
      URI apiBase,
      People people)
      implements ChannelConfig {}

  /// A DingTalk robot in stream mode.
  record DingtalkStream(
      String name,
      String clientId,
      Credential clientSecret,
      DingtalkAddresses addresses,
      People people)
      implements ChannelConfig {}

  /// Where DingTalk is.
  ///
  /// @param apiBase `https://api.dingtalk.com`
  /// @param sessionBase `https://oapi.dingtalk.com`: session addresses of other hosts are not
  ///   called
  /// @param socketBase the one host where the stream may be; empty for any of `dingtalk.com`
  record DingtalkAddresses(URI apiBase, URI sessionBase, Optional<URI> socketBase) {}

  /// A DingTalk robot over its HTTP callback.
  ///
  /// @param urlKey what the callback address has to carry as `?key=`; DingTalk does not sign bodies
  record DingtalkWebhook(
      String name,
      String clientId,
      Credential clientSecret,
      Optional<Credential> urlKey,
      DingtalkAddresses addresses,
      People people)
      implements ChannelConfig {}

  /// A Feishu app over HTTP events.
  ///
  /// @param apiBase `https://open.feishu.cn`
  record Feishu(
      String name,
      String appId,
      Credential appSecret,
      Credential encryptKey,
      Credential verificationToken,
      URI apiBase,
      People people)
      implements ChannelConfig {}

  /// A OneBot 11 program that dials in at `/ws/{name}`.
  record OnebotReverse(String name, Credential accessToken, People people)
      implements ChannelConfig {}

  /// A OneBot 11 program that posts events and has an HTTP API.
  ///
  /// @param secret what it signs with
  /// @param accessToken empty when its API wants none
  record OnebotHttp(
      String name, Credential secret, Optional<Credential> accessToken, URI apiBase, People people)
      implements ChannelConfig {}

  /// A bot of QQ's own platform.
  ///
  /// @param apiBase `https://api.sgroup.qq.com`
  /// @param tokenBase `https://bots.qq.com`
  record Qq(String name, String appId, Credential secret, URI apiBase, URI tokenBase, People people)
      implements ChannelConfig {}

  /// A channel that only pushes, to the one group that its key belongs to.
  sealed interface PushOnly extends ChannelConfig {

    /// The group of another channel that it is, as `channel/room`: what finds no other way there
    /// goes this way.
    Optional<Group> group();

    /// A group of another channel.
    record Group(String channel, String room) {}
  }

  /// WeCom's 消息推送 (群机器人).
  ///
  /// @param apiBase `https://qyapi.weixin.qq.com`
  record WecomPush(String name, Credential key, URI apiBase, Optional<Group> group)
      implements PushOnly {}

  /// DingTalk's custom robot.
  ///
  /// @param secret begins with `SEC`
  /// @param apiBase `https://oapi.dingtalk.com`
  record DingtalkPush(
      String name, Credential accessToken, Credential secret, URI apiBase, Optional<Group> group)
      implements PushOnly {}

  /// Feishu's custom bot.
  ///
  /// @param key the last part of its address
  /// @param apiBase `https://open.feishu.cn`
  record FeishuPush(
      String name, Credential key, Credential secret, URI apiBase, Optional<Group> group)
      implements PushOnly {}
}
