package io.xuewei.index;

/// Numbers as documents count articles: `十二`, `二十`, `一百零三`, `12`.
final class Numerals {

  /// A character class of what such a number is written with.
  static final String CHARACTERS = "[0-9〇零一二三四五六七八九十百]";

  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /// The value of a folded number; 0 when it is too long to be one.
  static int value(String number) {
    if (number.length() > 7) {
      return 0;
    }
    return Character.isDigit(number.charAt(0)) ? arabic(number) : chinese(number);
  }

  private static int arabic(String number) {
    return number.chars().allMatch(Character::isDigit) ? Integer.parseInt(number) : 0;
  }

  private static int chinese(String number) {
    int total = 0;
    int digit = 0;
    for (char c : number.replace('〇', '零').toCharArray()) {
      int unit = c == '百' ? 100 : c == '十' ? 10 : 0;
      if (unit == 0) {
        digit = Math.max(0, DIGITS.indexOf(c));
      } else {
        total += Math.max(digit, 1) * unit;
        digit = 0;
      }
    }
    return total + digit;
  }
}
