package io.xuewei.bot.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Cuts a text into pieces that fit, at the best borders; white space at the cuts goes. Code that
/// is cut is closed and opened again.
final class Cutter {

  private final String text;
  private final int longest;
  private final Predicate<String> fits;
  private final Fences fences;
  private final Borders borders;

  /// @param longest how many characters fit at the very most
  /// @param fits whether a piece fits; when it does, what it begins with does, too
  Cutter(String text, int longest, Predicate<String> fits) {
    this.text = text;
    this.longest = longest;
    this.fits = fits;
    this.fences = Fences.in(text);
    this.borders = new Borders(text, fences);
  }

  List<String> cut() {
    var pieces = new ArrayList<String>();
    int start = skipBlank(0);
    while (start < text.length()) {
      int end = end(start);
      pieces.add(piece(start, end));
      start = skipBlank(end);
    }
    return pieces;
  }

  private int end(int start) {
    int most = Math.min(text.length(), start + longest);
    int end = fitting(start, most);
    if (end == text.length()) {
      return end;
    }
    int cut = borders.best(start, end);
    while (cut > start + 1 && !fits.test(piece(start, cut))) {
      cut = borders.best(start, cut - 1);
    }
    return cut;
  }

  /// The last place up to which the text from `start` fits; at least one character.
  private int fitting(int start, int most) {
    int low = Math.min(start + 1, most);
    int high = most;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (fits.test(piece(start, middle))) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private String piece(int start, int end) {
    String middle = text.substring(start, end).stripTrailing();
    String opening = fences.partedAt(start).map(Fences.Block::opening).orElse("");
    boolean parted = end < text.length();
    String closing = parted ? fences.partedAt(end).map(Fences.Block::closing).orElse("") : "";
    return opening + middle + closing;
  }

  /// Code keeps the indentation of its first line.
  private int skipBlank(int from) {
    int at = from;
    int lineStart = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
      lineStart = text.charAt(at - 1) == '\n' ? at : lineStart;
    }
    return at < text.length() && fences.partedAt(lineStart).isPresent() ? lineStart : at;
  }
}
