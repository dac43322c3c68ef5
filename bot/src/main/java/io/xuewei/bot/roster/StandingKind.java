package io.xuewei.bot.roster;

import java.util.List;
import java.util.Optional;

/// What somebody is besides a member, for a time: counted otherwise, as the rules say.
public enum StandingKind {
  /// 流动党员
  MOBILE("流动", "流动党员", "在外流动"),
  /// 长期病休
  LONG_SICK("长期病休", "长病", "病休"),
  /// 借调外单位
  SECONDED("借调", "借调外单位", "外派", "挂职"),
  /// 退休
  RETIRED("退休", "离退休", "离休"),
  /// 已转出未移交
  TRANSFERRED("已转出未移交", "转出未移交", "转接中"),
  /// 免于统计, for a reason that an admin gives
  EXEMPT("免于统计", "不统计", "免统计");

  private final List<String> words;

  StandingKind(String... words) {
    this.words = List.of(words);
  }

  /// What it is called.
  public String word() {
    return words.getFirst();
  }

  /// What people call it.
  public List<String> words() {
    return words;
  }

  /// The one of this name.
  public static Optional<StandingKind> named(String word) {
    return List.of(values()).stream().filter(one -> one.words.contains(word)).findFirst();
  }
}
