package io.xuewei.bot.render;

import java.util.regex.Pattern;

/// Tells the lines of an answer that are quotes: `1. “每季度汇报一次。”——第九条`, `「…“攻坚”…」(原文有遮盖字)`. What is
/// left of one that was cut in two is one, too, as long as it has its beginning or its end.
final class QuoteLine {

  private static final Pattern BEGINS = Pattern.compile("^(?:\\d{1,3}\\. )?[“「]");
  private static final Pattern ENDS = Pattern.compile("[”」](?:\\([^()]*\\))?(?:——.*)?$");

  private QuoteLine() {}

  static boolean is(String line) {
    boolean begins = BEGINS.matcher(line).find();
    boolean ends = ENDS.matcher(line).find();
    int left = open(line);
    return (begins && ends) || (begins && left > 0) || (ends && left < 0);
  }

  /// How many quotation marks are open at the end; below 0 when some were open before.
  private static int open(String line) {
    int open = 0;
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case '“', '「' -> open++;
        case '”', '」' -> open--;
        default -> {}
      }
    }
    return open;
  }
}
