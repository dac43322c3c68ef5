package io.xuewei.knowledge.clean;

import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.format.SourceLine;
import java.util.ArrayList;
import java.util.List;

/// Takes out what a web page has above its heading (menu, path, table of metadata), when the page
/// says which line that is: exactly one heading of the first level, near the top, and above it
/// neither a sentence nor a numbered line, but words of a web site.
final class PageTop {

  private static final int NEAR = 40;

  private PageTop() {}

  static List<SourceLine> remove(List<SourceLine> lines, List<RemovedLine> removed) {
    int title = onlyHeading(lines);
    if (title <= 0 || title > NEAR) {
      return lines;
    }
    List<SourceLine> above = lines.subList(0, title);
    boolean web = above.stream().anyMatch(l -> Official.speaksOfWeb(l.text()));
    if (!web || above.stream().anyMatch(PageTop::content)) {
      return lines;
    }
    above.stream()
        .filter(l -> !l.isBlank())
        .forEach(l -> removed.add(new RemovedLine(l.number(), l.text(), RemovedLine.BOILERPLATE)));
    return new ArrayList<>(lines.subList(title, lines.size()));
  }

  private static int onlyHeading(List<SourceLine> lines) {
    int found = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).heading() == 1) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  private static boolean content(SourceLine line) {
    return line.text().indexOf('。') >= 0 || line.text().matches("第.{1,3}[条章].*");
  }
}
