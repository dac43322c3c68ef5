package io.xuewei.bot.calendar;

/// Numbers as they are written in times: `12`, `十二`, `两`, `廿五`, `二〇二五`.
final class Numbers {

  /// A number of up to two digits or three characters.
  static final String SHORT = "(?:\\d{1,2}(?!\\d)|[零〇一二两俩三四五六七八九十廿卅]{1,3}+)";

  /// A year of four digits.
  static final String YEAR = "(?:\\d{4}|[零〇一二三四五六七八九]{4})";

  private static final String DIGITS = "零一二三四五六七八九";

  private Numbers() {}

  /// Its value; -1 for characters that make no number, such as `十十`.
  static int of(String said) {
    String plain =
        said.replace('〇', '零')
            .replace('两', '二')
            .replace('俩', '二')
            .replace("廿", "二十")
            .replace("卅", "三十");
    if (Character.isDigit(plain.charAt(0))) {
      return Integer.parseInt(plain);
    }
    int ten = plain.indexOf('十');
    if (ten < 0) {
      return positional(plain);
    }
    int tens = ten == 0 ? 1 : positional(plain.substring(0, ten));
    String rest = plain.substring(ten + 1);
    int ones = rest.isEmpty() ? 0 : digit(rest);
    return tens < 1 || tens > 9 || ones < 0 ? -1 : tens * 10 + ones;
  }

  private static int digit(String said) {
    return said.length() == 1 ? DIGITS.indexOf(said) : -1;
  }

  private static int positional(String said) {
    int value = 0;
    for (char c : said.toCharArray()) {
      value = value * 10 + DIGITS.indexOf(c);
    }
    return value;
  }
}
