package io.xuewei.index.analysis;

import java.util.ArrayList;
import java.util.List;

/// Tokenizations that need no dictionary: single Chinese characters, and pairs of neighbours. A run
/// of letters or digits of other scripts is one token in both: `2024年3月` gives `2024`, `年`, `3`,
/// `月`.
///
/// A blanked word (`*`) is punctuation here, so no pair bridges it.
public final class Characters {

  private Characters() {}

  /// `党费怎么交` gives `党 费 怎 么 交`.
  public static List<Token> unigrams(String folded) {
    return cut(folded, 1);
  }

  /// `党费怎么交` gives `党费 费怎 怎么 么交`; a Chinese character alone between others gives itself.
  public static List<Token> bigrams(String folded) {
    return cut(folded, 2);
  }

  private static List<Token> cut(String text, int size) {
    var tokens = new ArrayList<Token>(text.length());
    int i = 0;
    while (i < text.length()) {
      int end = runEnd(text, i);
      if (end == i) {
        i++;
      } else if (isHan(text.charAt(i))) {
        addHan(tokens, text, i, end, size);
        i = end;
      } else {
        tokens.add(new Token(text.substring(i, end), i, end));
        i = end;
      }
    }
    return tokens;
  }

  private static void addHan(List<Token> tokens, String text, int start, int end, int size) {
    int last = Math.max(start, end - size);
    for (int i = start; i <= last; i++) {
      int stop = Math.min(end, i + size);
      tokens.add(new Token(text.substring(i, stop), i, stop));
    }
  }

  /// The end of the run of one kind that starts here; the same place when the character belongs to
  /// none.
  private static int runEnd(String text, int start) {
    boolean han = isHan(text.charAt(start));
    int end = start;
    while (end < text.length() && isHan(text.charAt(end)) == han && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static boolean isHan(char c) {
    return Character.isIdeographic(c);
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }
}
