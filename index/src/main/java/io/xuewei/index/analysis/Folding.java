package io.xuewei.index.analysis;

import com.hankcs.hanlp.HanLP;

/// Brings spellings of the same text together: traditional to simplified script, full width to half
/// width, upper to lower case. Works character by character, so the folded text has the length and
/// the offsets of the original: `黨費ＡＢ（一）` becomes `党费ab(一)`.
///
/// Characters outside the Basic Multilingual Plane stay as they are. A traditional character that
/// has several simplified forms takes HanLP's most frequent one.
public final class Folding {

  private static final char[] TABLE = table();

  private Folding() {}

  /// The folded form of one character.
  public static char fold(char c) {
    return TABLE[c];
  }

  /// The folded text, of the same length.
  public static String fold(CharSequence text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = TABLE[text.charAt(i)];
    }
    return new String(folded);
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = foldOnce((char) c);
    }
    return table;
  }

  private static char foldOnce(char c) {
    if (c >= '！' && c <= '～') {
      return Character.toLowerCase((char) (c - '！' + '!'));
    }
    if (c == '\u3000' || c == '\u00A0') {
      return ' ';
    }
    return Character.isIdeographic(c) ? simplified(c) : lowerCase(c);
  }

  private static char simplified(char c) {
    String simplified = HanLP.convertToSimplifiedChinese(String.valueOf(c));
    return simplified.length() == 1 ? simplified.charAt(0) : c;
  }

  private static char lowerCase(char c) {
    return Character.isSurrogate(c) ? c : Character.toLowerCase(c);
  }
}
