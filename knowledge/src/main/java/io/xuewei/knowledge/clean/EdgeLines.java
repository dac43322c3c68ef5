package io.xuewei.knowledge.clean;

import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.format.SourceLine;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The first and last lines of a document, by keys that equal lines share.
final class EdgeLines {

  private static final int EDGE = 6;
  private static final int LONGEST = 80;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private EdgeLines() {}

  static Repetition.Edges of(String source, List<SourceLine> lines) {
    List<SourceLine> full = lines.stream().filter(l -> !l.isBlank()).toList();
    return new Repetition.Edges(source, keys(full), keys(full.reversed()));
  }

  private static List<String> keys(List<SourceLine> lines) {
    return lines.stream().limit(EDGE).filter(EdgeLines::mayGo).map(EdgeLines::key).toList();
  }

  private static boolean mayGo(SourceLine line) {
    return line.heading() == 0
        && !line.item()
        && line.text().length() <= LONGEST
        && !Official.mustStay(line.text());
  }

  private static String key(SourceLine line) {
    String folded = Normalizer.normalize(line.text(), Normalizer.Form.NFKC);
    String key = SPACE.matcher(folded).replaceAll("");
    return Official.speaksOfWeb(key) ? NUMBER.matcher(key).replaceAll("#") : key;
  }

  static List<SourceLine> remove(
      List<SourceLine> lines, Repetition.Repeated repeated, List<RemovedLine> removed) {
    int from = run(lines, repeated.head());
    int to = lines.size() - run(lines.reversed(), repeated.foot());
    if (from >= to) {
      return lines;
    }
    report(lines.subList(0, from), removed);
    report(lines.subList(to, lines.size()), removed);
    return new ArrayList<>(lines.subList(from, to));
  }

  /// How many lines from the first on are blank or repeated.
  private static int run(List<SourceLine> lines, Set<String> repeated) {
    int length = 0;
    int full = 0;
    while (length < lines.size() && full < EDGE && goes(lines.get(length), repeated)) {
      full += lines.get(length).isBlank() ? 0 : 1;
      length++;
    }
    return full == 0 ? 0 : length;
  }

  private static boolean goes(SourceLine line, Set<String> repeated) {
    return line.isBlank() || (mayGo(line) && repeated.contains(key(line)));
  }

  private static void report(List<SourceLine> lines, List<RemovedLine> removed) {
    for (SourceLine line : lines) {
      if (!line.isBlank()) {
        removed.add(new RemovedLine(line.number(), line.text(), RemovedLine.REPEATED));
      }
    }
  }
}
