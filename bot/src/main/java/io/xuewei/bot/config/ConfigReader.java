package io.xuewei.bot.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the configuration and says everything that is wrong with it at once.
///
/// ```yaml
/// server: {host: 127.0.0.1, port: 8080}
/// name: 学委
/// index: {meaning: on}
/// knowledge: {watch: /srv/policies, every: 30, keep: 20}
/// channels:
///   hall:  {kind: webchat, organisers: [组织员], admins: [管理员]}
///   other: {kind: webhook, secret: whsec_…, replyUrl: "https://…", replySecret: whsec_…}
/// ```
///
/// Every value also as an environment variable, see [Environment].
public final class ConfigReader {

  private static final List<String> TOP_KEYS =
      List.of("server", "name", "store", "index", "knowledge", "channels");
  private static final String STORE = "jdbc:sqlite: and a file";
  private static final String INDEX = "a folder";
  private static final String PUBLIC_URL = "the address at which members reach the server";
  private static final String TOKEN = "16 to 200 letters, digits and signs without spaces";
  private static final String WATCH = "a folder whose files are to be documents";

  private ConfigReader() {}

  /// Reads the file, lays the environment over it, and checks the whole.
  ///
  /// @param file `xuewei.yaml`, or empty for the defaults
  /// @param environment as [System#getenv()] gives it
  /// @throws BadConfig with every problem found
  public static Config read(Optional<Path> file, Map<String, String> environment) throws BadConfig {
    List<String> problems = new ArrayList<>();
    ObjectNode root = file.map(f -> YamlFile.read(f, problems)).orElseGet(YamlFile::empty);
    if (problems.isEmpty()) {
      new Environment(environment, root, problems).overlay();
      Config config = check(new Section("", root, problems));
      if (problems.isEmpty()) {
        return config;
      }
    }
    throw new BadConfig(problems);
  }

  private static Config check(Section root) {
    root.allowOnly(TOP_KEYS);
    Config defaults = Config.defaults();
    String name = root.text("name", "a name of at most 20 characters").orElse(defaults.name());
    if (name.length() > 20 || name.contains("@")) {
      root.wrong("name", "a name of at most 20 characters without @");
    }
    return new Config(
        server(root.section("server"), defaults.server()),
        name,
        store(root.section("store")),
        index(root.section("index"), defaults.index()),
        knowledge(root.section("knowledge"), defaults.knowledge()),
        channels(root, defaults.channels()));
  }

  private static Config.Server server(Section section, Config.Server defaults) {
    section.allowOnly(List.of("host", "port", "adminToken", "publicUrl"));
    String host = section.text("host", "an address of this machine").orElse(defaults.host());
    int port = section.integer("port", 0, 65_535, defaults.port());
    return new Config.Server(host, port, adminToken(section), publicUrl(section));
  }

  private static Optional<String> publicUrl(Section section) {
    Optional<String> text = section.text("publicUrl", PUBLIC_URL);
    if (text.isPresent() && !text.get().matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
      section.wrong("publicUrl", PUBLIC_URL);
      return Optional.empty();
    }
    return text.map(url -> url.replaceAll("/+$", ""));
  }

  private static Optional<AdminToken> adminToken(Section section) {
    Optional<String> text = section.text("adminToken", TOKEN);
    Optional<AdminToken> token = text.flatMap(AdminToken::parse);
    if (text.isPresent() && token.isEmpty()) {
      section.wrong("adminToken", TOKEN);
    }
    return token;
  }

  private static Config.Knowledge knowledge(Section section, Config.Knowledge defaults) {
    section.allowOnly(List.of("watch", "every", "keep"));
    Optional<Path> watch =
        section.text("watch", WATCH).flatMap(text -> toPath(section, "watch", text, WATCH));
    return new Config.Knowledge(
        watch,
        section.integer("every", 1, 86_400, defaults.every()),
        section.integer("keep", 2, 1_000, defaults.keep()));
  }

  private static Optional<Path> store(Section section) {
    section.allowOnly(List.of("url"));
    return path(section, "jdbc:sqlite:", STORE);
  }

  private static Config.Index index(Section section, Config.Index defaults) {
    section.allowOnly(List.of("url", "meaning"));
    boolean meaning = section.isOn("meaning", defaults.meaning());
    return new Config.Index(path(section, "", INDEX), meaning);
  }

  private static Optional<Path> path(Section section, String prefix, String expected) {
    Optional<String> url = section.text("url", expected);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    String text = url.get();
    if (!text.startsWith(prefix) || text.contains("://")) {
      section.wrong("url", expected + " (others are not available in this version)");
      return Optional.empty();
    }
    return toPath(section, "url", text.substring(prefix.length()), expected);
  }

  private static Optional<Path> toPath(Section section, String key, String text, String expected) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException impossible) {
      section.wrong(key, expected);
      return Optional.empty();
    }
  }

  private static List<ChannelConfig> channels(Section root, List<ChannelConfig> defaults) {
    if (root.section("channels").node().isEmpty()) {
      return defaults;
    }
    Section section = root.section("channels");
    List<ChannelConfig> channels = new ArrayList<>();
    for (String name : section.node().properties().stream().map(Map.Entry::getKey).toList()) {
      ChannelReader.read(name, section.section(name)).ifPresent(channels::add);
    }
    if (channels.stream().filter(ChannelConfig.Webchat.class::isInstance).count() > 1) {
      root.problems().add("channels: two of kind webchat; expected at most one");
    }
    checkGroups(section, channels);
    return channels;
  }

  private static void checkGroups(Section section, List<ChannelConfig> channels) {
    for (ChannelConfig channel : channels) {
      if (channel instanceof ChannelConfig.PushOnly push && push.group().isPresent()) {
        String other = push.group().get().channel();
        if (!section.node().has(other)) {
          section
              .problems()
              .add(
                  "channels.%s.group: no channel \"%s\"; expected the name of one below channels"
                      .formatted(push.name(), other));
        }
      }
    }
  }
}
