package io.xuewei.bot.channel.wecom;

import io.xuewei.bot.channel.Said;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a bot is told when somebody says something, as WeCom tells it.
final class Told {

  private Told() {}

  static Map<String, Object> body(Said said, String botId, String botName) {
    var body = new LinkedHashMap<String, Object>();
    body.put("msgid", "CAIQ" + said.id());
    body.put("aibotid", botId);
    if (!said.direct()) {
      body.put("chatid", chat(said));
    }
    body.put("chattype", said.direct() ? "single" : "group");
    body.put("from", Map.of("userid", said.sender()));
    body.put("msgtype", "text");
    String mention = said.mentionsBot() && !said.direct() ? "@" + botName + " " : "";
    body.put("text", Map.of("content", mention + said.text()));
    said.quoted()
        .ifPresent(words ->
            body.put("quote", Map.of("msgtype", "text", "text", Map.of("content", words))));
    return body;
  }

  /// Where the bot has to say something so that it is said there.
  static String chat(Said said) {
    return said.direct() ? said.sender() : "wr" + said.room();
  }
}
