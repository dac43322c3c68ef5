package io.xuewei.knowledge.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells page numbers and running heads from the text of pages.
///
/// The edge is where a page has no text, by its height; pages with wide margins have theirs further
/// in, so the uppermost and the lowest line count too, if they say `页` or stand on at least two
/// pages at the same height in the same size. A title that is also a running head is larger and
/// stays.
final class PageEdges {

  private static final Pattern NUMBER =
      Pattern.compile(
          "[-—–―－_~·•\\s]*(?:第\\s*)?(?:\\d{1,4}|[ivxlIVXL]{1,6}|[一二三四五六七八九十百]{1,5})\\s*页?"
              + "(?:\\s*[/／，,]?\\s*[共of]{0,2}\\s*\\d{1,4}\\s*页?)?[-—–―－_~·•\\s]*");
  private static final int RARE = 3;
  private static final int PLACED = 2;

  private final Map<Integer, double[]> ends = new HashMap<>();
  private final Set<String> running = new HashSet<>();

  PageEdges(List<PageLine> lines) {
    for (PageLine line : lines) {
      double[] end = ends.computeIfAbsent(line.page(), p -> new double[] {line.top(), line.top()});
      end[0] = Math.min(end[0], line.top());
      end[1] = Math.max(end[1], line.top());
    }
    Map<String, Set<Integer>> pages = new HashMap<>();
    for (PageLine line : lines) {
      if (isEdge(line)) {
        pages.computeIfAbsent(key(line), k -> new HashSet<>()).add(line.page());
      }
    }
    pages.forEach((key, on) -> {
      int fewest = key.indexOf('@') < 0 ? RARE : PLACED;
      if (on.size() >= fewest && on.size() * 3L >= ends.size()) {
        running.add(key);
      }
    });
  }

  boolean isNumber(PageLine line) {
    boolean number = NUMBER.matcher(line.text()).matches();
    return number && (line.isAtEdge() || (outermost(line) && line.text().indexOf('页') >= 0));
  }

  /// What stands at the edge of enough pages and a third of them (left and right heads differ),
  /// digits apart.
  boolean isRunning(PageLine line) {
    return isEdge(line) && running.contains(key(line));
  }

  private boolean isEdge(PageLine line) {
    return line.isAtEdge() || outermost(line);
  }

  private boolean outermost(PageLine line) {
    double[] end = ends.getOrDefault(line.page(), new double[] {0, 0});
    return line.top() <= end[0] || line.top() >= end[1];
  }

  private static String key(PageLine line) {
    String text = line.text().replaceAll("\\d+", "#").replaceAll("\\s+", "");
    return line.isAtEdge()
        ? text
        : text + "@" + Math.round(line.top()) + "/" + Math.round(line.size());
  }
}
