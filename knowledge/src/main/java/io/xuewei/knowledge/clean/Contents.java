package io.xuewei.knowledge.clean;

import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.format.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes out a table of contents: the line `目录` and the lines behind it, as far as each stands
/// again later in the text. A list under that word whose lines do not come again is a text and
/// stays.
final class Contents {

  private static final Pattern TITLE = Pattern.compile("目\\s*[录次]");
  private static final Pattern PAGE = Pattern.compile("[\\s.…·．]*[（(]?\\d{0,4}[）)]?\\s*$");
  private static final int FEWEST = 3;
  private static final int LAST = 40;

  private Contents() {}

  static List<SourceLine> remove(List<SourceLine> lines, List<RemovedLine> removed) {
    for (int i = 0; i < Math.min(lines.size(), LAST); i++) {
      if (TITLE.matcher(lines.get(i).text()).matches()) {
        int end = end(lines, i + 1);
        return end < 0 ? lines : without(lines, i, end, removed);
      }
    }
    return lines;
  }

  /// The line behind the last entry, or -1 when these are too few.
  private static int end(List<SourceLine> lines, int from) {
    List<String> keys = lines.stream().map(l -> key(l.text())).toList();
    String first = null;
    int entries = 0;
    for (int i = from; i < lines.size(); i++) {
      String key = keys.get(i);
      if (key.isEmpty()) {
        continue;
      }
      if (key.equals(first) || !keys.subList(i + 1, keys.size()).contains(key)) {
        return entries >= FEWEST ? i : -1;
      }
      first = first == null ? key : first;
      entries++;
    }
    return -1;
  }

  private static String key(String line) {
    return PAGE.matcher(line).replaceAll("").replaceAll("\\s", "");
  }

  private static List<SourceLine> without(
      List<SourceLine> lines, int from, int end, List<RemovedLine> removed) {
    lines.subList(from, end).stream()
        .filter(l -> !l.isBlank())
        .forEach(l -> removed.add(new RemovedLine(l.number(), l.text(), RemovedLine.CONTENTS)));
    List<SourceLine> kept = new ArrayList<>(lines.subList(0, from));
    kept.addAll(lines.subList(end, lines.size()));
    return kept;
  }
}
