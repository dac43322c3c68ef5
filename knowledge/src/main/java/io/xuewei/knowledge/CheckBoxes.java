package io.xuewei.knowledge;

/// The boxes of a form, `是□ 否□` or `□是 □否`, which blank nothing out.
final class CheckBoxes {

  private CheckBoxes() {}

  /// Whether the character at an offset is a box to tick: nothing follows it, or it begins a word
  /// next to which another word begins with one.
  static boolean isOne(String text, int at) {
    char c = text.charAt(at);
    if (c != '□' && c != '■') {
      return false;
    }
    return blank(text, at + 1)
        || (blank(text, at - 1) && (boxAfter(text, at) || boxBefore(text, at)));
  }

  private static boolean blank(String text, int i) {
    return i < 0 || i >= text.length() || Character.isWhitespace(text.charAt(i));
  }

  private static boolean boxAfter(String text, int at) {
    int i = skip(text, at + 1, false);
    i = skip(text, i, true);
    return i < text.length() && isBox(text.charAt(i));
  }

  /// The word before, on the same line or the line before.
  private static boolean boxBefore(String text, int at) {
    int i = at - 1;
    while (i >= 0 && blank(text, i)) {
      i--;
    }
    while (i >= 0 && !blank(text, i)) {
      i--;
    }
    return i + 1 < at && isBox(text.charAt(i + 1));
  }

  private static int skip(String text, int from, boolean blanks) {
    int i = from;
    while (i < text.length() && blank(text, i) == blanks) {
      i++;
    }
    return i;
  }

  private static boolean isBox(char c) {
    return c == '□' || c == '■';
  }
}
