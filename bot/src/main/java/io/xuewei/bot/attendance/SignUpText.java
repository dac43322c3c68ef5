package io.xuewei.bot.attendance;

import java.util.List;
import java.util.regex.Pattern;

/// The text of a pasted list in one form: simplified and half width, circled and keycap numbers as
/// `1.`, without emoji, telephone numbers and the quote of another message.
final class SignUpText {

  /// More than this of a message is not looked at.
  static final int LONGEST = 20_000;

  private static final Pattern QUOTE = Pattern.compile("(?s)^\\s*「[^」]*」\\s*(?:[-—]\\s*){3,}");
  private static final Pattern KEYCAP = Pattern.compile("(\\d)\\uFE0F?\\u20E3");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\uFE0F&&[^\\n\\t]]");
  private static final Pattern BLANKS = Pattern.compile("[\\t\\p{Z}]+");
  private static final Pattern SIGNS = Pattern.compile("[√\\p{So}\\p{Sk}\\p{Cs}&&[^❌✖✗✘]]");
  private static final Pattern TELEPHONE =
      Pattern.compile("(?<!\\d)(\\d{6,}|1\\d{2}[*\\d -]{6,10}\\d)(?!\\d)");

  private SignUpText() {}

  static String plain(String pasted) {
    String seen = pasted.substring(0, Math.min(pasted.length(), LONGEST));
    String said = QUOTE.matcher(seen).replaceFirst("").replace("\r\n", "\n").replace('\r', '\n');
    String numbered = KEYCAP.matcher(circled(said)).replaceAll(" $1.");
    String visible = INVISIBLE.matcher(Characters.fold(numbered)).replaceAll("");
    String named = TELEPHONE.matcher(SIGNS.matcher(visible).replaceAll(" ")).replaceAll(" ");
    return BLANKS.matcher(named).replaceAll(" ");
  }

  static List<String> lines(String plain) {
    return plain.lines().map(String::strip).toList();
  }

  /// `①` and `⑴` and `⒈` as ` 1.`, before width folding makes a bare digit of them.
  private static String circled(String text) {
    var replaced = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          int number = circledNumber(c);
          if (number > 0) {
            replaced.append(' ').append(number).append('.');
          } else {
            replaced.appendCodePoint(c);
          }
        });
    return replaced.toString();
  }

  private static int circledNumber(int c) {
    if (c == 0x1F51F) {
      return 10;
    }
    for (int[] range : RANGES) {
      if (c >= range[0] && c < range[0] + range[1]) {
        return c - range[0] + range[2];
      }
    }
    return 0;
  }

  /// First character, how many, number of the first.
  private static final int[][] RANGES = {
    {'①', 20, 1},
    {'⑴', 20, 1},
    {'⒈', 20, 1},
    {'❶', 10, 1},
    {'➀', 10, 1},
    {'➊', 10, 1},
    {'㉑', 15, 21},
    {'㊱', 15, 36},
    {'⓫', 10, 11},
    {'㈠', 10, 1}
  };
}
