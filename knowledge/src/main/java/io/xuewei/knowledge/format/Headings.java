package io.xuewei.knowledge.format;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Word's names of styles say: `Title`, `heading 2`, `标题 2`.
final class Headings {

  private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");
  private static final Pattern CONTENTS = Pattern.compile("(?:toc|目录)\\s*\\d");

  private Headings() {}

  /// 1 for a title, 2 for the highest headings, then 3, 4, …; 0 for a style that is no heading.
  static int level(String style) {
    String name = style.toLowerCase(Locale.ROOT).strip();
    if (name.equals("title") || name.equals("标题")) {
      return 1;
    }
    Matcher heading = HEADING.matcher(name);
    return heading.matches() ? Integer.parseInt(heading.group(1)) + 1 : 0;
  }

  /// Whether it is the style of a table of contents.
  static boolean isContents(String style) {
    return CONTENTS.matcher(style.toLowerCase(Locale.ROOT).strip()).matches();
  }
}
