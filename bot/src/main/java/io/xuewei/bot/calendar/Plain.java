package io.xuewei.bot.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text in the form in which times are looked for, character for character as long as the text:
/// full-width as half-width, traditional as simplified where times need it, every dash as `-`.
///
/// Titles in 《》 and addresses are blanked: the years and numbers in them are nobody's appointment.
final class Plain {

  private static final String TRADITIONAL = "週點時後個兩號禮節鐘陽國慶勞動軍婦黨當內過這來閒開閏兒師";
  private static final String SIMPLIFIED = "周点时后个两号礼节钟阳国庆劳动军妇党当内过这来闲开闰儿师";
  private static final String DASHES = "–—―－~～〜﹣−";
  private static final char FIRST_WIDE = '\uFF01';
  private static final char LAST_WIDE = '\uFF5E';
  private static final char WIDE_SPACE = '\u3000';
  private static final char BLANK = '\u0001';

  private static final Pattern NOT_READ =
      Pattern.compile("《[^》]{0,100}+》|https?+://[\\x21-\\x7e]++");

  private Plain() {}

  static String of(String text) {
    var plain = new StringBuilder(text.length());
    text.chars().forEach(c -> plain.append(plain((char) c)));
    Matcher skipped = NOT_READ.matcher(text);
    while (skipped.find()) {
      for (int i = skipped.start(); i < skipped.end(); i++) {
        plain.setCharAt(i, BLANK);
      }
    }
    return plain.toString();
  }

  private static char plain(char c) {
    if (DASHES.indexOf(c) >= 0) {
      return '-';
    }
    if (c == WIDE_SPACE) {
      return ' ';
    }
    if (c >= FIRST_WIDE && c <= LAST_WIDE) {
      return (char) (c - FIRST_WIDE + '!');
    }
    int at = TRADITIONAL.indexOf(c);
    return at >= 0 ? SIMPLIFIED.charAt(at) : c;
  }
}
