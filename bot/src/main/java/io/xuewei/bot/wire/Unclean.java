package io.xuewei.bot.wire;

/// What does not belong into text: control characters besides those for lines and columns, and
/// halves of surrogate pairs.
final class Unclean {

  private Unclean() {}

  static boolean isControl(int codePoint) {
    return Character.isISOControl(codePoint) && "\n\r\t".indexOf(codePoint) < 0;
  }

  static boolean isHalfOfAPair(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /// A text without it.
  static String leftOut(String text) {
    var clean = new StringBuilder();
    text.codePoints()
        .filter(c -> !isControl(c) && !isHalfOfAPair(c))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
