package io.xuewei.knowledge.clean;

import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.format.SourceLine;
import java.util.List;

/// Takes characters out of a line that nobody sees: zero-width ones, control characters, soft
/// hyphens. Every kind of space becomes one ordinary space, and none is left at the ends; that is
/// not reported.
final class Scrub {

  private Scrub() {}

  static SourceLine scrub(SourceLine line, List<RemovedLine> removed) {
    var kept = new StringBuilder(line.text().length());
    var taken = new StringBuilder();
    line.text().chars().forEach(c -> scrub((char) c, kept, taken));
    if (!taken.isEmpty()) {
      removed.add(new RemovedLine(line.number(), taken.toString().strip(), RemovedLine.INVISIBLE));
    }
    return line.with(kept.toString().strip());
  }

  private static void scrub(char c, StringBuilder kept, StringBuilder taken) {
    if (c == '\t' || Character.isSpaceChar(c)) {
      if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
        kept.append(' ');
      }
    } else if (invisible(c)) {
      taken.append("U+%04X ".formatted((int) c));
    } else {
      kept.append(c);
    }
  }

  private static boolean invisible(char c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || c == '\uFFFC'
        || c == '\uFFFD';
  }
}
