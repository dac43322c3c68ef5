package io.xuewei.knowledge.clean;

import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.format.SourceLine;
import io.xuewei.knowledge.structure.Marks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Joins lines that were broken inside a sentence, as text from mails, pdf files and terminals is.
///
/// Two lines are one when no blank line stands between them, the second begins with no mark (`二、`,
/// `(三)`, `问:`, a bullet), the first ends no sentence, and either it ends with a comma, or it is as
/// long as the lines of this text are when they are broken: a length that several unfinished lines
/// share, give or take three characters, or of a line with a whole sentence in it the longest there
/// is. So a title, a heading without a stop, or the lines of a signature stay lines of their own.
final class LineBreaks {

  private static final String ENDS = "。！？!?；;：:…”」』）)】》";
  private static final String GOES_ON = "，,、（(“《";
  private static final int SHORTEST = 16;
  private static final int LONGEST = 200;
  private static final int SLACK = 3;
  private static final int FULL = 30;

  private final List<SourceLine> lines;
  private final int width;

  private LineBreaks(List<SourceLine> lines) {
    this.lines = lines;
    this.width = brokenWidth();
  }

  static List<SourceLine> join(List<SourceLine> lines, List<RemovedLine> removed) {
    return new LineBreaks(lines).join(removed);
  }

  private List<SourceLine> join(List<RemovedLine> removed) {
    List<SourceLine> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      SourceLine line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      if (i > 0 && goesOn(lines.get(i - 1), line)) {
        joined.add(join(joined.removeLast(), line));
        removed.add(new RemovedLine(lines.get(i - 1).number(), "\n", RemovedLine.BREAK));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static SourceLine join(SourceLine first, SourceLine second) {
    boolean words = letter(first.text().charAt(first.text().length() - 1));
    String between = words && letter(second.text().charAt(0)) ? " " : "";
    return first.with(first.text() + between + second.text());
  }

  private boolean goesOn(SourceLine first, SourceLine second) {
    if (!(unfinished(first) || halfway(first)) || second.heading() > 0 || second.item()) {
      return false;
    }
    if (Marks.at(second.text(), 0) != null || Marks.isAnnex(second.text())) {
      return false;
    }
    if (Marks.standsAlone(first.text()) || Marks.isTitleAbove(first.text(), second.text())) {
      return false;
    }
    char last = first.text().charAt(first.text().length() - 1);
    return GOES_ON.indexOf(last) >= 0 || full(first);
  }

  /// `…通报批评；` as long as the broken lines are: the rule goes on, since what follows has no mark.
  private boolean halfway(SourceLine line) {
    return !line.isBlank()
        && line.text().endsWith("；")
        && width > 0
        && Math.abs(line.text().length() - width) < SLACK;
  }

  private boolean full(SourceLine line) {
    boolean shared = width > 0 && Math.abs(line.text().length() - width) <= SLACK;
    return (shared && !heading(line.text())) || breaksOff(line.text());
  }

  /// A line with a sentence before the one that breaks off, and no line longer: in a short text one
  /// line may be the only one that is full.
  private boolean breaksOff(String text) {
    return text.indexOf('。') > 0
        && text.length() >= FULL
        && lines.stream().allMatch(l -> l.text().length() <= text.length() + SLACK);
  }

  /// `一、提高认识`: a line that is only a heading, however long. An article is text.
  private static boolean heading(String text) {
    Marks.Mark mark = Marks.at(text, 0);
    return mark != null
        && mark.kind() != Marks.Kind.ARTICLE
        && mark.kind().rank <= Marks.Kind.ONE.rank
        && text.indexOf('。') < 0;
  }

  private static boolean unfinished(SourceLine line) {
    return !line.isBlank()
        && line.heading() == 0
        && ENDS.indexOf(line.text().charAt(line.text().length() - 1)) < 0;
  }

  /// The length that most unfinished lines share; 0 when fewer than two do.
  private int brokenWidth() {
    int[] counts = new int[LONGEST + SLACK];
    for (SourceLine line : lines) {
      int length = line.text().length();
      if (length >= SHORTEST && length < LONGEST && unfinished(line) && !heading(line.text())) {
        counts[length]++;
      }
    }
    int best = 0;
    int most = 1;
    for (int width = SHORTEST; width < LONGEST; width++) {
      int near = Arrays.stream(counts, width - SLACK + 1, width + SLACK).sum();
      if (counts[width] > 0 && near > most) {
        most = near;
        best = width;
      }
    }
    return best;
  }

  private static boolean letter(char c) {
    return c < 0x80 && Character.isLetter(c);
  }
}
