package io.xuewei.bot.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads one entry below `channels:`.
final class ChannelReader {

  static final List<String> WEBCHAT_KEYS = List.of("kind", "organisers", "admins");
  static final List<String> WEBHOOK_KEYS =
      List.of("kind", "organisers", "admins", "secret", "replyUrl", "replySecret");

  private static final String KINDS = "webchat, webhook";
  private static final String SECRET = "whsec_ and the base64 of 24 to 64 bytes";
  private static final String SECRETS = SECRET + ", or a list of such";
  private static final String URL = "an https address, or an http address of this machine";
  private static final String IDS = "a list of member ids";

  private ChannelReader() {}

  static Optional<ChannelConfig> read(String name, Section section) {
    if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      section.problems().add(section.path() + ": wrong name; expected a-z, 0-9 and -, at most 40");
      return Optional.empty();
    }
    return switch (section.requiredText("kind", "one of " + KINDS).orElse("")) {
      case "" -> Optional.empty();
      case "webchat" -> webchat(name, section);
      case "webhook" -> webhook(name, section);
      case String kind -> {
        section
            .problems()
            .add(
                "%s: kind \"%s\" is not available in this version; available: %s"
                    .formatted(section.path(), kind, KINDS));
        yield Optional.empty();
      }
    };
  }

  private static Optional<ChannelConfig> webchat(String name, Section section) {
    section.allowOnly(WEBCHAT_KEYS);
    return Optional.of(new ChannelConfig.Webchat(name, people(section)));
  }

  private static Optional<ChannelConfig> webhook(String name, Section section) {
    section.allowOnly(WEBHOOK_KEYS);
    List<Secret> secrets = secrets(section);
    ChannelConfig.People people = people(section);
    Optional<URI> url = section.requiredText("replyUrl", URL).flatMap(text -> url(section, text));
    Optional<Secret> reply =
        section.requiredText("replySecret", SECRET).stream()
            .flatMap(text -> secret(section, "replySecret", text))
            .findFirst();
    if (secrets.isEmpty() || url.isEmpty() || reply.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ChannelConfig.Webhook(name, secrets, url.get(), reply.get(), people));
  }

  private static List<Secret> secrets(Section section) {
    List<String> texts = section.texts("secret", SECRETS);
    if (!section.node().has("secret")) {
      section.missing("secret", SECRETS);
    }
    return texts.stream().flatMap(text -> secret(section, "secret", text)).toList();
  }

  private static Stream<Secret> secret(Section section, String key, String text) {
    Optional<Secret> secret = Secret.parse(text);
    if (secret.isEmpty()) {
      section.wrong(key, SECRET);
    }
    return secret.stream();
  }

  private static ChannelConfig.People people(Section section) {
    return new ChannelConfig.People(
        Set.copyOf(section.texts("organisers", IDS)), Set.copyOf(section.texts("admins", IDS)));
  }

  private static Optional<URI> url(Section section, String text) {
    Optional<URI> url = ReplyAddress.parse(text);
    if (url.isEmpty()) {
      section.wrong("replyUrl", URL);
    }
    return url;
  }
}
