package io.xuewei.bot.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Lays environment variables over the tree that the file gave.
///
/// The rule: `XUEWEI_`, then the path in capitals, with `_` for every `.` and `-`; a capital inside
/// a key may or may not get a `_` before it. `server.port` is `XUEWEI_SERVER_PORT`; `replyUrl` of
/// channel `wei-lin` is `XUEWEI_CHANNELS_WEI_LIN_REPLYURL` or `…_REPLY_URL`. A variable wins over
/// the file. Lists are separated by commas. A channel that the file lacks is made by its `…_KIND`.
final class Environment {

  private static final String PREFIX = "XUEWEI_";
  private static final String CHANNELS = "XUEWEI_CHANNELS_";
  private static final String KIND = "_KIND";
  private static final Set<String> NOT_CONFIGURATION = Set.of("XUEWEI_DATA", "XUEWEI_JAVA_OPTS");
  private static final Set<String> LISTS = Set.of("organisers", "admins", "secret");

  private final Map<String, String> variables = new TreeMap<>();
  private final ObjectNode root;
  private final List<String> problems;

  Environment(Map<String, String> environment, ObjectNode root, List<String> problems) {
    environment.forEach((name, value) -> {
      if (name.startsWith(PREFIX) && !NOT_CONFIGURATION.contains(name)) {
        variables.put(name, value);
      }
    });
    this.root = root;
    this.problems = problems;
  }

  void overlay() {
    variables.forEach((name, value) -> {
      boolean known = name.startsWith(CHANNELS) ? channelValue(name, value) : value(name, value);
      if (!known) {
        problems.add(name + ": unknown variable; expected XUEWEI_ and a path of xuewei.yaml");
      }
    });
  }

  private boolean value(String name, String value) {
    switch (name) {
      case "XUEWEI_NAME" -> root.put("name", value);
      case "XUEWEI_SERVER_HOST" -> child(root, "server").put("host", value);
      case "XUEWEI_SERVER_PORT" -> child(root, "server").put("port", value);
      case "XUEWEI_SERVER_PUBLICURL", "XUEWEI_SERVER_PUBLIC_URL" ->
          child(root, "server").put("publicUrl", value);
      case "XUEWEI_SERVER_ADMINTOKEN", "XUEWEI_SERVER_ADMIN_TOKEN" ->
          child(root, "server").put("adminToken", value);
      case "XUEWEI_KNOWLEDGE_WATCH" -> child(root, "knowledge").put("watch", value);
      case "XUEWEI_KNOWLEDGE_EVERY" -> child(root, "knowledge").put("every", value);
      case "XUEWEI_KNOWLEDGE_KEEP" -> child(root, "knowledge").put("keep", value);
      case "XUEWEI_STORE_URL" -> child(root, "store").put("url", value);
      case "XUEWEI_INDEX_URL" -> child(root, "index").put("url", value);
      case "XUEWEI_INDEX_MEANING" -> child(root, "index").put("meaning", value);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean channelValue(String name, String value) {
    String rest = name.substring(CHANNELS.length());
    Optional<String> channel =
        channelNames()
            .filter(c -> rest.startsWith(capitals(c) + "_"))
            .max(Comparator.comparingInt(String::length));
    Optional<String> key = channel.flatMap(c -> key(rest.substring(c.length() + 1)));
    if (channel.isEmpty() || key.isEmpty()) {
      return false;
    }
    put(child(child(root, "channels"), channel.get()), key.get(), value);
    return true;
  }

  private static void put(ObjectNode channel, String key, String value) {
    if (LISTS.contains(key) && value.contains(",")) {
      var list = channel.putArray(key);
      Stream.of(value.split(",")).map(String::strip).forEach(list::add);
    } else {
      channel.put(key, value);
    }
  }

  /// Those of the file, and those that a `…_KIND` variable makes.
  private Stream<String> channelNames() {
    Stream<String> inFile = child(root, "channels").properties().stream().map(Map.Entry::getKey);
    Stream<String> made =
        variables.keySet().stream()
            .filter(name -> name.startsWith(CHANNELS) && name.endsWith(KIND))
            .filter(name -> name.length() > CHANNELS.length() + KIND.length())
            .map(name -> name.substring(CHANNELS.length(), name.length() - KIND.length()))
            .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'));
    return Stream.concat(inFile, made);
  }

  private static Optional<String> key(String capitals) {
    String plain = capitals.replace("_", "");
    return ChannelReader.KEYS.stream().filter(k -> capitals(k).equals(plain)).findFirst();
  }

  private static String capitals(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static ObjectNode child(ObjectNode parent, String key) {
    return parent.get(key) instanceof ObjectNode object ? object : parent.putObject(key);
  }
}
