package io.xuewei.knowledge.structure;

/// Pairs of quotes and brackets on one line.
final class Brackets {

  private static final String OPEN = "《〈“‘（(【[「『〔";
  private static final String CLOSE = "》〉”’）)】]」』〕";

  /// A pair further apart is none: marks that are never closed must not make the work quadratic.
  private static final int LONGEST = 1000;

  private Brackets() {}

  /// The offset behind the mark that closes the pair opened at `i`, or `i` when none opens there or
  /// it stays open.
  static int skip(String text, int i, int end) {
    int kind = OPEN.indexOf(text.charAt(i));
    if (kind < 0) {
      return i;
    }
    int depth = 0;
    int limit = Math.min(end, i + LONGEST);
    for (int at = i; at < limit; at++) {
      char c = text.charAt(at);
      if (c == OPEN.charAt(kind)) {
        depth++;
      } else if (c == CLOSE.charAt(kind) && --depth == 0) {
        return at + 1;
      }
    }
    return i;
  }

  /// The offset of the line's end: of its `\n`, or of the text's end.
  static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
