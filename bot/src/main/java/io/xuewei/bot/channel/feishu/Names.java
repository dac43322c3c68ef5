package io.xuewei.bot.channel.feishu;

import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.transport.Bounded;

/// What members are called. An event names those it mentions, but not who sent it, and asking for
/// names takes a permission that the app need not have. So a member is called what others' mentions
/// called them last, and until somebody mentioned them `成员` with the end of their id.
///
/// Safe for use by many threads; forgets whom it has not heard of for long.
final class Names {

  private static final int MOST = 10_000;

  private final Texts texts;
  private final Bounded<String> known = new Bounded<>(MOST);

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
    return known.get(openId).orElseGet(() -> texts.unnamedMember(openId));
  }

  /// What a mention of all is shown as.
  String everyone() {
    return texts.say("member.everyone");
  }
}
