package io.xuewei.bot.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of a list, cut at the numbers of its entries: `1. 张三 2、李四 3 王五 线上` holds three.
///
/// A number counts as one when punctuation follows, or, without any, when it goes on from the last
/// one and no unit follows: `3号楼`, `6月12日`, `迟到 10 分钟` and `15:00` are none.
///
/// @param lead what stands before the first number
/// @param items the numbered ones
record NumberedLine(String lead, List<Item> items) {

  /// @param content may be empty: a number that waits to be filled
  record Item(int number, String content) {}

  private static final int HIGHEST = 500;

  private static final Pattern MARK =
      Pattern.compile(
          "(?<![\\d.:/*#])[(\\[【]?(?:no\\.? ?)?(?<number>\\d{1,3})"
              + "(?:(?<strong>[)\\]】]?[.、,:。)\\-]+(?!\\d)|[)\\]】])|(?<weak>(?= )|(?=[\\p{IsHan}@])|$))");

  private static final Pattern UNIT =
      Pattern.compile("[号楼月日年点时分秒人位名个次届组班级队栋层室天岁元份条项章节讲期度支岗区村科街幢周季路%].*|学时.*|单元.*|小时.*");

  static NumberedLine of(String line, int last) {
    var items = new ArrayList<Item>();
    Matcher mark = MARK.matcher(line);
    int previous = last;
    int from = -1;
    String lead = line;
    while (mark.find()) {
      int number = Integer.parseInt(mark.group("number"));
      if (!isMark(line, mark, number, previous, from >= 0)) {
        continue;
      }
      if (from >= 0) {
        items.add(new Item(previous, line.substring(from, mark.start()).strip()));
      } else {
        lead = line.substring(0, mark.start());
      }
      previous = number;
      from = mark.end();
    }
    if (from >= 0) {
      items.add(new Item(previous, line.substring(from).strip()));
    }
    return new NumberedLine(lead.strip(), items);
  }

  private static boolean isMark(
      String line, Matcher mark, int number, int previous, boolean within) {
    if (number < 1 || number > HIGHEST) {
      return false;
    }
    boolean strong = mark.group("strong") != null;
    String rest = line.substring(mark.end());
    if (mark.start() == 0) {
      return strong || !isUnit(rest);
    }
    boolean goesOn = within ? number == previous + 1 : number == 1 || number == previous + 1;
    boolean near = goesOn || strong && within && number > previous && number <= previous + 5;
    boolean apart = " ,;)]】".indexOf(line.charAt(mark.start() - 1)) >= 0;
    return near && (strong ? apart || goesOn : !isUnit(rest) && !rest.isEmpty());
  }

  private static boolean isUnit(String rest) {
    String word = rest.strip().split("[\\s(,、]", 2)[0];
    boolean name = rest.startsWith(" ") && PersonalNames.isLikely(word);
    return UNIT.matcher(word).matches() && !name;
  }
}
