package io.xuewei.knowledge.trust;

/// The number that a mark such as `第十二条`, `（三）`, `4.` or `⑤` states.
final class Numeral {

  private static final String DIGITS = "〇一二三四五六七八九";

  private Numeral() {}

  /// The first number in a mark; 0 when it has none.
  static int of(String mark) {
    for (int i = 0; i < mark.length(); i++) {
      char c = mark.charAt(i);
      if (c >= '①' && c <= '⑳') {
        return c - '①' + 1;
      }
      if (c >= '0' && c <= '9') {
        return arabic(mark, i);
      }
      if (isChinese(c)) {
        return chinese(mark, i);
      }
    }
    return 0;
  }

  private static boolean isChinese(char c) {
    return DIGITS.indexOf(c) >= 0 || c == '十' || c == '百' || c == '零';
  }

  private static int arabic(String text, int from) {
    int value = 0;
    for (int i = from; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
      value = value * 10 + Character.digit(text.charAt(i), 10);
    }
    return value;
  }

  /// `十二` is 12, `一百零三` 103, `一〇三` 103.
  private static int chinese(String text, int from) {
    int value = 0;
    int digit = 0;
    for (int i = from; i < text.length() && isChinese(text.charAt(i)); i++) {
      int d = DIGITS.indexOf(text.charAt(i));
      if (d >= 0) {
        digit = digit * 10 + d;
      } else if (text.charAt(i) != '零') {
        value += Math.max(1, digit) * (text.charAt(i) == '十' ? 10 : 100);
        digit = 0;
      }
    }
    return value + digit;
  }
}
