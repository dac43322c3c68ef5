package io.xuewei.bot.config;

import io.xuewei.bot.config.ChannelConfig.PushOnly.Group;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The keys that several kinds of channels have. What is missing or wrong is noted in the section;
/// its stand-in is never used, because a configuration with a problem is not.
///
/// @param name the channel's
record ChannelSection(String name, Section section) {

  private static final String IDS = "a list of member ids";
  private static final String URL = "an https address, or an http address of this machine";
  private static final String GROUP = "the group it pushes to, as channel/conversation-id";

  static final List<String> EVERY_KIND = List.of("kind", "organisers", "admins");

  /// Complains about keys that the kind does not have.
  void allow(String... keys) {
    section.allowOnly(Stream.concat(EVERY_KIND.stream(), Stream.of(keys)).toList());
  }

  ChannelConfig.People people() {
    return new ChannelConfig.People(
        Set.copyOf(section.texts("organisers", IDS)), Set.copyOf(section.texts("admins", IDS)));
  }

  String text(String key, String expected) {
    return section.requiredText(key, expected).orElse("");
  }

  Credential credential(String key, String expected, Predicate<String> fits) {
    String text = text(key, expected);
    if (!text.isEmpty() && !fits.test(text)) {
      section.wrong(key, expected);
    }
    return Credential.of(text);
  }

  Credential credential(String key, String expected) {
    return credential(key, expected, _ -> true);
  }

  Optional<Credential> optionalCredential(String key, String expected, Predicate<String> fits) {
    return section.node().has(key)
        ? Optional.of(credential(key, expected, fits))
        : Optional.empty();
  }

  /// An address that calls go to; the platform's own when none is set.
  URI base(String key, String usual) {
    return section
        .text(key, URL)
        .map(text -> base(key, text, URL))
        .orElseGet(() -> URI.create(usual));
  }

  /// An address of this kind that has no usual one.
  URI requiredBase(String key) {
    return base(key, text(key, URL), URL);
  }

  /// An address that connections go to.
  URI socketBase(String key, String usual) {
    return optionalSocketBase(key).orElseGet(() -> URI.create(usual));
  }

  Optional<URI> optionalSocketBase(String key) {
    String expected = "a wss address, or a ws address of this machine";
    return section
        .text(key, expected)
        .map(text -> {
          boolean socket = text.startsWith("ws");
          base(key, socket ? "http" + text.substring(2) : "", expected);
          return socket ? URI.create(text) : URI.create("wss://invalid");
        });
  }

  private URI base(String key, String text, String expected) {
    Optional<URI> url = ReplyAddress.parse(text);
    if (url.isEmpty() && !text.isEmpty()) {
      section.wrong(key, expected);
    }
    return url.orElse(URI.create("https://invalid"));
  }

  Optional<Group> group() {
    Optional<String> text = section.text("group", GROUP);
    int slash = text.map(t -> t.indexOf('/')).orElse(-1);
    if (text.isPresent() && (slash < 1 || slash == text.get().length() - 1)) {
      section.wrong("group", GROUP);
      return Optional.empty();
    }
    return text.map(t -> new Group(t.substring(0, slash), t.substring(slash + 1)));
  }
}
