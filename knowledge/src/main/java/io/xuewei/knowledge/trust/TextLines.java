package io.xuewei.knowledge.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The lines of a cleaned text and where they begin.
final class TextLines {

  /// A line.
  ///
  /// @param number from 1
  /// @param start its offset
  /// @param text without its end
  record Line(int number, int start, String text) {}

  private final int[] starts;
  private final List<Line> lines;

  TextLines(String text) {
    lines = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      lines.add(new Line(lines.size() + 1, start, line));
      start += line.length() + 1;
    }
    starts = lines.stream().mapToInt(Line::start).toArray();
  }

  List<Line> all() {
    return lines;
  }

  /// The number of the line that an offset is in.
  int number(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
