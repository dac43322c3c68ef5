package io.xuewei.knowledge.trust;

import io.xuewei.knowledge.Report.Finding;
import io.xuewei.knowledge.Report.Kind;
import io.xuewei.knowledge.structure.Marks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Follows the numbers of headings and articles through a text and tells where they jump.
///
/// Numbers begin anew under each parent and behind `附件`; articles and chapters run on through the
/// whole body. A list that begins again with one is a new list. Leaving out one level (`一、` then
/// `1.`, which GB/T 9704 allows where few are needed) is no jump, leaving out two (`一、` then `(1)`)
/// is. A note of annexes (`附件：1.…`) is a list of its own. An extract may begin with any number.
/// `一是` and `第十条之一` are not followed.
final class Numbering {

  private static final Set<Marks.Kind> LEVELS =
      Set.of(
          Marks.Kind.ONE,
          Marks.Kind.BRACKETED,
          Marks.Kind.DIGIT,
          Marks.Kind.DIGIT_BRACKETED,
          Marks.Kind.CIRCLED);
  private static final List<Marks.Kind> NESTED =
      List.of(Marks.Kind.ONE, Marks.Kind.BRACKETED, Marks.Kind.DIGIT, Marks.Kind.DIGIT_BRACKETED);
  private static final Set<Marks.Kind> RUNNING =
      Set.of(Marks.Kind.CHAPTER, Marks.Kind.SECTION, Marks.Kind.ARTICLE);

  private static final Pattern NOTE = Pattern.compile("附\\s*件\\s*[:：]\\s*");

  private record Open(Marks.Kind kind, int number, String mark) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private final Set<Marks.Kind> begun = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();
  private final boolean excerpt;
  private @Nullable Open article;

  private Numbering(boolean excerpt) {
    this.excerpt = excerpt;
  }

  static List<Finding> check(TextLines lines, boolean excerpt) {
    var numbering = new Numbering(excerpt);
    lines.all().forEach(numbering::line);
    return numbering.findings;
  }

  private void line(TextLines.Line line) {
    if (Marks.isAnnex(line.text())) {
      open.clear();
      article = null;
      return;
    }
    Matcher note = NOTE.matcher(line.text());
    int from = note.lookingAt() ? note.end() : 0;
    Marks.Mark mark = Marks.at(line.text(), from);
    if (mark == null || !(LEVELS.contains(mark.kind()) || RUNNING.contains(mark.kind()))) {
      return;
    }
    String text = line.text().substring(from, mark.end());
    var now = new Open(mark.kind(), Numeral.of(text), text);
    if (now.number() > 0 && !text.contains("之")) {
      follow(now, line);
    }
  }

  private void follow(Open now, TextLines.Line line) {
    while (!open.isEmpty() && open.getFirst().kind().rank > now.kind().rank) {
      open.pop();
    }
    boolean sibling = !open.isEmpty() && open.getFirst().kind() == now.kind();
    Open before = sibling ? open.pop() : null;
    if (now.kind() == Marks.Kind.ARTICLE) {
      before = article;
      article = now;
    }
    if (before == null) {
      first(now, line);
    } else {
      next(before, now, line);
    }
    open.push(now);
    begun.add(now.kind());
  }

  private void first(Open now, TextLines.Line line) {
    Open parent = open.peekFirst();
    if (now.number() > 1 && !(excerpt && !begun.contains(now.kind()))) {
      add(Kind.NUMBER_GAP, now, line, "the first of its list");
    }
    if (parent != null && leftOut(parent, now) > 1) {
      add(Kind.LEVEL_SKIPPED, now, line, "right under " + parent.mark().strip());
    }
  }

  private static int leftOut(Open parent, Open now) {
    int outer = NESTED.indexOf(parent.kind());
    int inner = NESTED.indexOf(now.kind());
    return outer < 0 || inner < 0 ? 0 : inner - outer - 1;
  }

  private void next(Open before, Open now, TextLines.Line line) {
    if (now.number() > before.number() + 1) {
      add(Kind.NUMBER_GAP, now, line, "behind " + before.mark().strip());
    } else if (now.number() <= before.number() && repeats(before, now)) {
      add(Kind.NUMBER_REPEATED, now, line, "behind " + before.mark().strip());
    }
  }

  /// A list that starts again is a new list, but `一、` directly behind `一、` is one number twice.
  private static boolean repeats(Open before, Open now) {
    return now.number() != 1 || before.number() == 1;
  }

  private void add(Kind kind, Open now, TextLines.Line line, String note) {
    findings.add(new Finding(kind, line.number(), line.start(), now.mark().strip(), note));
  }
}
