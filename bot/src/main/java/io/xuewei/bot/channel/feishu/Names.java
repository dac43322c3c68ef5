package io.xuewei.bot.channel.feishu;

import io.xuewei.bot.chat.Texts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What members are called. An event names those it mentions, but not who sent it, and asking for
/// names takes a permission that the app need not have. So a member is called what others' mentions
/// called them last, and until somebody mentioned them `成员` with the end of their id.
///
/// Safe for use by many threads; forgets whom it has not heard of for long.
final class Names {

  private static final int MOST = 10_000;
  private static final int SHOWN = 4;

  private final Texts texts;
  private final Map<String, String> known =
      Collections.synchronizedMap(
          new LinkedHashMap<String, String>(64, 0.75f, true) {
            @java.io.Serial private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
              return size() > MOST;
            }
          });

  Names(Texts texts) {
    this.texts = texts;
  }

  /// Somebody was called this.
  void learn(String openId, String name) {
    if (!openId.isEmpty() && !name.isBlank()) {
      known.put(openId, name);
    }
  }

  /// What a member is called.
  String of(String openId) {
    String name = known.get(openId);
    if (name != null) {
      return name;
    }
    return texts.say("member.unnamed", openId.substring(Math.max(0, openId.length() - SHOWN)));
  }

  /// What a mention of all is shown as.
  String everyone() {
    return texts.say("member.everyone");
  }
}
