package io.xuewei.bot.channel.feishu;

import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who is mentioned in a message, by the keys that stand for them in its text.
///
/// `@_user_1 流动党员怎么管 @_user_10` becomes `流动党员怎么管 @李四` when the first is the bot.
///
/// @param byKey in the message's order
/// @param everyone how `@_all` is shown, who is everyone and not the bot
record Mentions(Map<String, Mentioned> byKey, String everyone) {

  private static final Pattern KEY = Pattern.compile("@_user_[0-9]+|@_all(?![A-Za-z0-9_])");

  /// One of them.
  ///
  /// @param bot whether it is this bot
  record Mentioned(String openId, String name, boolean bot) {}

  /// @param isBot tells by open_id and name whether somebody is this bot
  static Mentions read(List<Fields> mentions, BiPredicate<String, String> isBot, String everyone)
      throws BadJson {
    Map<String, Mentioned> byKey = new LinkedHashMap<>();
    for (Fields mention : mentions) {
      Optional<Fields> id = mention.optionalObject("id");
      String openId = id.isPresent() ? id.get().optionalText("open_id").orElse("") : "";
      String name = mention.spoken("name");
      byKey.put(mention.id("key"), new Mentioned(openId, name, isBot.test(openId, name)));
    }
    return new Mentions(byKey, everyone);
  }

  /// Whether the bot is among them.
  boolean includeBot() {
    return byKey.values().stream().anyMatch(Mentioned::bot);
  }

  /// The others.
  List<Mentioned> others() {
    return byKey.values().stream().filter(mentioned -> !mentioned.bot()).toList();
  }

  /// The names of the others.
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Mentioned other : others()) {
      if (!other.name().isBlank()) {
        names.add(other.name());
      }
    }
    return names;
  }

  /// A text with names in the place of keys, and nothing in the place of the bot's.
  String in(String text) {
    return KEY.matcher(text).replaceAll(key -> Matcher.quoteReplacement(shown(key.group())));
  }

  private String shown(String key) {
    if (key.equals("@_all")) {
      return "@" + everyone;
    }
    Mentioned mentioned = byKey.get(key);
    if (mentioned == null) {
      return key;
    }
    return mentioned.bot() ? "" : "@" + mentioned.name();
  }
}
