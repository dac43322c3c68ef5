package io.xuewei.knowledge.format;

import java.util.Locale;

/// Writes the numbers of automatic lists as Word does: 十一, 甲, 壹, ⅲ, ②.
final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final String[] UNITS = {"", "十", "百", "千"};
  private static final String[] LEGAL_UNITS = {"", "拾", "佰", "仟"};
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private Numerals() {}

  /// @param format `w:numFmt` of OOXML; an unknown one counts as decimal, `bullet` and `none` as
  ///   nothing
  static String write(int number, String format) {
    return switch (format) {
      case "none", "bullet" -> "";
      case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
      case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
      case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(number);
      case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
      case "lowerLetter" -> letter(number);
      case "ideographTraditional" -> of(STEMS, number);
      case "ideographZodiac" -> of(BRANCHES, number);
      case "chineseLegalSimplified", "ideographLegalTraditional" ->
          chinese(number, LEGAL, LEGAL_UNITS);
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "ideographDigital",
          "japaneseDigitalTenThousand",
          "koreanCounting" ->
          chinese(number, DIGITS, UNITS);
      default -> String.valueOf(number);
    };
  }

  private static String chinese(int number, String digits, String[] units) {
    if (number <= 0 || number > 9999) {
      return String.valueOf(number);
    }
    String plain = String.valueOf(number);
    var written = new StringBuilder();
    boolean zero = false;
    for (int i = 0; i < plain.length(); i++) {
      int digit = plain.charAt(i) - '0';
      if (digit == 0) {
        zero = true;
      } else {
        written.append(zero ? digits.substring(0, 1) : "");
        written.append(digits.charAt(digit)).append(units[plain.length() - 1 - i]);
        zero = false;
      }
    }
    boolean teen = number >= 10 && number < 20 && digits.equals(DIGITS);
    return teen ? written.substring(1) : written.toString();
  }

  private static String roman(int number) {
    if (number <= 0 || number > 3999) {
      return String.valueOf(number);
    }
    var written = new StringBuilder();
    int left = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (left >= ROMAN_VALUES[i]) {
        written.append(ROMAN[i]);
        left -= ROMAN_VALUES[i];
      }
    }
    return written.toString();
  }

  /// a, b, … z, aa, bb, …: Word repeats the letter.
  private static String letter(int number) {
    if (number <= 0 || number > 26 * 20) {
      return String.valueOf(number);
    }
    char letter = (char) ('a' + (number - 1) % 26);
    return String.valueOf(letter).repeat((number - 1) / 26 + 1);
  }

  private static String of(String signs, int number) {
    boolean known = number > 0 && number <= signs.length();
    return known ? signs.substring(number - 1, number) : String.valueOf(number);
  }

  private static String circled(int number) {
    boolean known = number > 0 && number <= 20;
    return known ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
  }

  private static String fullWidth(int number) {
    var written = new StringBuilder();
    String.valueOf(number).chars().forEach(c -> written.append((char) (c - '0' + '０')));
    return written.toString();
  }
}
