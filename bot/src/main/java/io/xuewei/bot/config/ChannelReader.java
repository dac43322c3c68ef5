package io.xuewei.bot.config;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads one entry below `channels:`.
final class ChannelReader {

  /// The keys of all kinds, for those that come from the environment.
  static final List<String> KEYS =
      List.of(
          "kind",
          "organisers",
          "admins",
          "secret",
          "replyUrl",
          "replySecret",
          "mode",
          "botId",
          "token",
          "encodingAesKey",
          "receiveId",
          "key",
          "group",
          "clientId",
          "clientSecret",
          "urlKey",
          "accessToken",
          "appId",
          "appSecret",
          "encryptKey",
          "verificationToken",
          "apiBase",
          "sessionBase",
          "socketBase",
          "tokenBase");

  private static final Map<String, Function<ChannelSection, ChannelConfig>> KINDS =
      new TreeMap<>(
          Map.of(
              "webchat", ChannelReader::webchat,
              "webhook", ChannelReader::webhook,
              "wecom", PlatformReader::wecom,
              "wecom-push", PlatformReader::wecomPush,
              "dingtalk", PlatformReader::dingtalk,
              "dingtalk-push", PlatformReader::dingtalkPush,
              "feishu", PlatformReader::feishu,
              "feishu-push", PlatformReader::feishuPush,
              "onebot", PlatformReader::onebot,
              "qq", PlatformReader::qq));

  private static final String SECRET = "whsec_ and the base64 of 24 to 64 bytes";
  private static final String SECRETS = SECRET + ", or a list of such";

  private ChannelReader() {}

  /// Empty when it has a problem.
  static Optional<ChannelConfig> read(String name, Section section) {
    int before = section.problems().size();
    if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      section.problems().add(section.path() + ": wrong name; expected a-z, 0-9 and -, at most 40");
      return Optional.empty();
    }
    String kinds = "one of " + String.join(", ", KINDS.keySet());
    Optional<String> kind = section.requiredText("kind", kinds);
    if (kind.isPresent() && !KINDS.containsKey(kind.get())) {
      section
          .problems()
          .add("%s: unknown kind \"%s\"; expected %s".formatted(section.path(), kind.get(), kinds));
    }
    Optional<ChannelConfig> channel =
        kind.map(KINDS::get).map(reader -> reader.apply(new ChannelSection(name, section)));
    return section.problems().size() == before ? channel : Optional.empty();
  }

  private static ChannelConfig webchat(ChannelSection in) {
    in.allow();
    return new ChannelConfig.Webchat(in.name(), in.people());
  }

  private static ChannelConfig webhook(ChannelSection in) {
    in.allow("secret", "replyUrl", "replySecret");
    List<WebhookSecret> secrets = secrets(in.section(), "secret", SECRETS);
    URI url = in.requiredBase("replyUrl");
    List<WebhookSecret> reply = secrets(in.section(), "replySecret", SECRET);
    WebhookSecret first = reply.stream().findFirst().orElse(WebhookSecret.NONE);
    return new ChannelConfig.Webhook(in.name(), secrets, url, first, in.people());
  }

  private static List<WebhookSecret> secrets(Section section, String key, String expected) {
    if (!section.node().has(key)) {
      section.missing(key, expected);
    }
    return section.texts(key, expected).stream()
        .flatMap(text -> secret(section, key, text))
        .toList();
  }

  private static Stream<WebhookSecret> secret(Section section, String key, String text) {
    Optional<WebhookSecret> secret = WebhookSecret.parse(text);
    if (secret.isEmpty()) {
      section.wrong(key, SECRET);
    }
    return secret.stream();
  }
}
