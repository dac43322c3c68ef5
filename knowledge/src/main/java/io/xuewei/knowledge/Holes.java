package io.xuewei.knowledge;

/// Which characters blank a word out, and which only look so.
final class Holes {

  private static final String SIGNS = "*＊×□■";
  private static final String[] X_WORDS = {"光", "射线", "线", "轴", "染色体", "型", "档"};
  private static final String PLACES = "年月日时分条章节";

  private Holes() {}

  /// Whether a character can be (part of) a mask at all.
  static boolean mayBe(char c) {
    return SIGNS.indexOf(c) >= 0 || fold(c) == 'X' || fold(c) == 'Z';
  }

  /// Latin letters in upper case and half width; other characters as they are.
  static char fold(char c) {
    char half = c >= 'Ａ' && c <= 'ｚ' ? (char) (c - 'Ａ' + 'A') : c;
    return half >= 'a' && half <= 'z' ? (char) (half - 'a' + 'A') : half;
  }

  static String fold(String text) {
    var folded = new StringBuilder(text.length());
    text.chars().forEach(c -> folded.append(fold((char) c)));
    return folded.toString();
  }

  /// Whether a dictionary entry (folded) stands at `at`, and not in the middle of a Latin word or
  /// number.
  static boolean matches(String text, int at, String entry) {
    int end = at + entry.length();
    if (end > text.length()) {
      return false;
    }
    for (int i = 0; i < entry.length(); i++) {
      if (fold(text.charAt(at + i)) != entry.charAt(i)) {
        return false;
      }
    }
    boolean openLeft = !mayBe(entry.charAt(0)) || !blocked(text, at);
    boolean openRight =
        !latin(entry.charAt(entry.length() - 1))
            || end == text.length()
            || !latin(text.charAt(end));
    return openLeft && openRight;
  }

  /// `××员` and `第X课` are unnamed things, not 党员 and 党课; and `MAX员` is no mask at all.
  private static boolean blocked(String text, int at) {
    return at > 0
        && (mayBe(text.charAt(at - 1)) || latin(text.charAt(at - 1)) || text.charAt(at - 1) == '第');
  }

  /// The length of the hole that begins at `at`, or 0.
  static int length(String text, int at) {
    char c = text.charAt(at);
    if (SIGNS.indexOf(c) >= 0) {
      return sign(text, at, c);
    }
    char letter = fold(c);
    if (letter != 'X' && letter != 'Z') {
      return 0;
    }
    int end = run(text, at, letter);
    boolean alone = !latinAt(text, at - 1) && !latinAt(text, end) && !placeholder(text, at, end);
    boolean mask = letter == 'X' ? !xWord(text, at, end) : end - at == 2;
    return alone && mask ? end - at : 0;
  }

  private static int sign(String text, int at, char c) {
    int end = run(text, at, c);
    if (end - at == 1 && CheckBoxes.isOne(text, at)) {
      return 0;
    }
    boolean product =
        digitAt(text, end) || digitAt(text, at - 1) || (c == '×' && placeholder(text, at, end));
    boolean bullet = c == '*' && end < text.length() && Character.isWhitespace(text.charAt(end));
    return c != '□' && c != '■' && (product || bullet) ? 0 : end - at;
  }

  private static int run(String text, int at, char letter) {
    int end = at;
    while (end < text.length() && fold(text.charAt(end)) == letter) {
      end++;
    }
    return end;
  }

  /// `X月X日`, `第×条`: to be filled in, nothing was blanked.
  private static boolean placeholder(String text, int at, int end) {
    boolean counted = end < text.length() && PLACES.indexOf(text.charAt(end)) >= 0;
    return counted || (at > 0 && text.charAt(at - 1) == '第');
  }

  private static boolean xWord(String text, int at, int end) {
    if (end - at != 1) {
      return false;
    }
    for (String word : X_WORDS) {
      if (text.startsWith(word, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean latinAt(String text, int i) {
    return i >= 0 && i < text.length() && latin(text.charAt(i));
  }

  private static boolean digitAt(String text, int i) {
    return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
  }

  private static boolean latin(char c) {
    char folded = fold(c);
    return (folded >= 'A' && folded <= 'Z') || Character.isDigit(c);
  }
}
