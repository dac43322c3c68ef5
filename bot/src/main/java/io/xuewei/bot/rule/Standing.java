package io.xuewei.bot.rule;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a member is besides, so that a rule may count them otherwise.
public enum Standing {
  MOBILE("流动", "流动(党员|成员|人员)?(的)?"),
  LONG_SICK("长期病休", "(长期)?病休(的)?(人员)?"),
  SECONDED("借调", "借调(外单位)?(参加)?(的)?(人员)?"),
  TRANSFERRED("转出未移交", "(已)?转出(未移交)?(的)?(人员)?"),
  RETIRED("退休", "(离)?退休(党员|的)?(人员|同志)?"),
  EXEMPT("免于统计", "免(于)?统计(的)?(人员)?");

  private final String word;
  private final Pattern typed;

  Standing(String word, String typed) {
    this.word = word;
    this.typed = Pattern.compile(typed);
  }

  /// `退休`
  public String word() {
    return word;
  }

  /// Which one is meant by `退休的`, `流动党员`.
  public static Optional<Standing> read(String text) {
    String said = text.strip();
    return Arrays.stream(values())
        .filter(standing -> standing.typed.matcher(said).matches() || standing.name().equals(said))
        .findFirst();
  }
}
