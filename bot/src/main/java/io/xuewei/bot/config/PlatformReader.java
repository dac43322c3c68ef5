package io.xuewei.bot.config;

import io.xuewei.bot.config.ChannelConfig.DingtalkAddresses;
import java.net.URI;
import java.util.Optional;

/// Reads the channels of the chat platforms.
///
/// ```yaml
/// wecom: {kind: wecom, mode: socket, botId: …, secret: …}
/// wecom: {kind: wecom, mode: webhook, token: …, encodingAesKey: …}
/// push:  {kind: wecom-push, key: …, group: wecom/wr…}
/// ding:  {kind: dingtalk, mode: stream, clientId: …, clientSecret: …}
/// fei:   {kind: feishu, appId: …, appSecret: …, encryptKey: …, verificationToken: …}
/// qq:    {kind: onebot, mode: reverse, accessToken: …}
/// qqbot: {kind: qq, appId: …, secret: …}
/// ```
final class PlatformReader {

  private static final String WECOM_API = "https://qyapi.weixin.qq.com";
  private static final String DINGTALK_API = "https://api.dingtalk.com";
  private static final String DINGTALK_ROBOTS = "https://oapi.dingtalk.com";
  private static final String FEISHU_API = "https://open.feishu.cn";

  private PlatformReader() {}

  static ChannelConfig wecom(ChannelSection in) {
    if (mode(in, "socket", "webhook").equals("webhook")) {
      in.allow("mode", "botId", "secret", "token", "encodingAesKey", "receiveId", "apiBase");
      return new ChannelConfig.WecomWebhook(
          in.name(),
          in.credential("token", "the Token of the bot's callback"),
          in.credential(
              "encodingAesKey",
              "the 43 characters of EncodingAESKey",
              key -> key.matches("[A-Za-z0-9+/]{43}")),
          in.section().text("receiveId", "the enterprise's id").orElse(""),
          in.base("apiBase", WECOM_API),
          in.people());
    }
    in.allow("mode", "botId", "secret", "socketBase");
    return new ChannelConfig.WecomSocket(
        in.name(),
        in.text("botId", "the bot's id"),
        in.credential("secret", "the secret of its long connection"),
        in.socketBase("socketBase", "wss://openws.work.weixin.qq.com"),
        in.people());
  }

  static ChannelConfig wecomPush(ChannelSection in) {
    in.allow("key", "apiBase", "group");
    return new ChannelConfig.WecomPush(
        in.name(),
        in.credential("key", "the key in the robot's address"),
        in.base("apiBase", WECOM_API),
        in.group());
  }

  static ChannelConfig dingtalk(ChannelSection in) {
    boolean webhook = mode(in, "stream", "webhook").equals("webhook");
    String id = in.text("clientId", "the robot's AppKey");
    Credential secret = in.credential("clientSecret", "the robot's AppSecret");
    if (webhook) {
      in.allow("mode", "clientId", "clientSecret", "urlKey", "apiBase", "sessionBase");
      Optional<Credential> key =
          in.optionalCredential(
              "urlKey",
              "16 to 100 letters, digits, - and _",
              text -> text.matches("[A-Za-z0-9_-]{16,100}"));
      return new ChannelConfig.DingtalkWebhook(
          in.name(), id, secret, key, dingtalkAddresses(in), in.people());
    }
    in.allow("mode", "clientId", "clientSecret", "apiBase", "sessionBase", "socketBase");
    return new ChannelConfig.DingtalkStream(
        in.name(), id, secret, dingtalkAddresses(in), in.people());
  }

  /// A private deployment, or a test, that names one address names all of them.
  private static DingtalkAddresses dingtalkAddresses(ChannelSection in) {
    URI api = in.base("apiBase", DINGTALK_API);
    boolean usual = api.toString().equals(DINGTALK_API);
    return new DingtalkAddresses(
        api,
        in.base("sessionBase", usual ? DINGTALK_ROBOTS : api.toString()),
        in.optionalSocketBase("socketBase"));
  }

  static ChannelConfig dingtalkPush(ChannelSection in) {
    in.allow("accessToken", "secret", "apiBase", "group");
    return new ChannelConfig.DingtalkPush(
        in.name(),
        in.credential("accessToken", "the access_token in the robot's address"),
        in.credential("secret", "the robot's secret, SEC…"),
        in.base("apiBase", DINGTALK_ROBOTS),
        in.group());
  }

  static ChannelConfig feishu(ChannelSection in) {
    in.allow("appId", "appSecret", "encryptKey", "verificationToken", "apiBase");
    return new ChannelConfig.Feishu(
        in.name(),
        in.text("appId", "the app's id, cli_…"),
        in.credential("appSecret", "the app's secret"),
        in.credential("encryptKey", "the Encrypt Key, without which nothing is signed"),
        in.credential("verificationToken", "the Verification Token"),
        in.base("apiBase", FEISHU_API),
        in.people());
  }

  static ChannelConfig feishuPush(ChannelSection in) {
    in.allow("key", "secret", "apiBase", "group");
    return new ChannelConfig.FeishuPush(
        in.name(),
        in.credential(
            "key", "the last part of the bot's address", key -> key.matches("[A-Za-z0-9-]{8,64}")),
        in.credential("secret", "the secret of 签名校验"),
        in.base("apiBase", FEISHU_API),
        in.group());
  }

  static ChannelConfig onebot(ChannelSection in) {
    if (mode(in, "reverse", "http").equals("http")) {
      in.allow("mode", "accessToken", "secret", "apiBase");
      return new ChannelConfig.OnebotHttp(
          in.name(),
          in.credential("secret", "what it signs its events with"),
          in.optionalCredential("accessToken", "what its API wants", _ -> true),
          in.requiredBase("apiBase"),
          in.people());
    }
    in.allow("mode", "accessToken");
    return new ChannelConfig.OnebotReverse(
        in.name(), in.credential("accessToken", "what it names itself by"), in.people());
  }

  static ChannelConfig qq(ChannelSection in) {
    in.allow("appId", "secret", "apiBase", "tokenBase");
    URI api = in.base("apiBase", "https://api.sgroup.qq.com");
    boolean usual = api.getHost().equals("api.sgroup.qq.com");
    return new ChannelConfig.Qq(
        in.name(),
        in.text("appId", "the bot's AppID"),
        in.credential("secret", "the bot's AppSecret"),
        api,
        in.base("tokenBase", usual ? "https://bots.qq.com" : api.toString()),
        in.people());
  }

  /// The first mode is the usual one.
  private static String mode(ChannelSection in, String usual, String other) {
    String expected = usual + " or " + other;
    String mode = in.section().text("mode", expected).orElse(usual);
    if (!mode.equals(usual) && !mode.equals(other)) {
      in.section().wrong("mode", expected);
    }
    return mode;
  }
}
