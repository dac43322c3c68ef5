package io.xuewei.bot.channel.qq;

import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was said, and to whom. QQ takes the bot's mention out of most messages; what is left of
/// mentions is `<@openid>`.
///
/// @param text with names in the place of ids, and nothing in the place of the bot's
/// @param mentionsBot whether one of the mentions is the bot
/// @param names of the others that are mentioned
record Content(String text, boolean mentionsBot, List<String> names) {

  private static final Pattern MARKUP =
      Pattern.compile("<@!?([A-Za-z0-9_-]{1,200})>|@everyone|<faceType=[^<>]{0,500}>");

  static Content read(Fields data, Texts texts) throws BadJson {
    Map<String, String> shown = new HashMap<>();
    List<String> names = new ArrayList<>();
    boolean mentionsBot = false;
    for (Fields mention : data.objects("mentions")) {
      if (mention.flag("is_you")) {
        mentionsBot = true;
        put(shown, mention, "");
      } else if (!mention.spoken("scope").equals("all")) {
        String name = Members.name(mention, id(mention), texts);
        names.add(name);
        put(shown, mention, "@" + name);
      }
    }
    String text =
        MARKUP
            .matcher(data.spoken("content"))
            .replaceAll(found -> Matcher.quoteReplacement(shown(found, shown, texts)));
    return new Content(text.strip(), mentionsBot, names);
  }

  private static String shown(MatchResult found, Map<String, String> byId, Texts texts) {
    String id = found.group(1);
    if (id == null) {
      return found.group().startsWith("@") ? everyone(texts) : "";
    }
    if (id.equals("all") || id.equals("everyone")) {
      return everyone(texts);
    }
    String known = byId.get(id);
    return known == null ? "@" + texts.unnamedMember(id) : known;
  }

  private static String everyone(Texts texts) {
    return "@" + texts.say("member.everyone");
  }

  private static String id(Fields mention) throws BadJson {
    return mention.optionalText("member_openid").orElse(mention.optionalText("id").orElse(""));
  }

  private static void put(Map<String, String> shown, Fields mention, String as) throws BadJson {
    for (String key : List.of("id", "member_openid", "user_openid")) {
      mention.optionalText(key).ifPresent(id -> shown.put(id, as));
    }
  }
}
