package io.xuewei.bot.running.golden;

import io.xuewei.bot.channel.Said;
import java.net.URI;
import java.util.List;

/// A platform with a group in which members talk, behind a channel of a running server.
interface Surface extends AutoCloseable {

  /// The channel's name.
  String name();

  /// The id that the group has for the bot.
  String room();

  /// The channel's line in `xuewei.yaml`, behind the name: `{kind: webhook, …}`. Member 2003 is an
  /// organiser.
  String config();

  /// The server is there: `http://127.0.0.1:8080`.
  default void connect(URI server) throws Exception {}

  /// A member says something; the platform tells the bot, if it is one that does.
  void says(Said said) throws Exception;

  /// What the bot has said so far, one text a message, with the platform's markup.
  List<String> transcript();

  /// Whether what it says is Markdown there.
  default boolean markdown() {
    return false;
  }

  /// Whether the bot is told what is said without mentioning it.
  default boolean overhears() {
    return true;
  }

  @Override
  void close() throws Exception;
}
