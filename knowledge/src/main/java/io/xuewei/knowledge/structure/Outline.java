package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.structure.Layout.Line;
import io.xuewei.knowledge.structure.Marks.Kind;
import io.xuewei.knowledge.structure.Marks.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/// The tree of headings over a text.
///
/// A mark closes every open heading of its own rank or a deeper one ([Kind]), so numbering starts
/// anew under each parent. A line that is only a heading is that heading. A line that goes on
/// behind a short first sentence (`（二）迟到。学习开始…`) has a run-in heading: the first sentence is path
/// and text both, because nobody can tell a heading from a short rule. Any other numbered line is
/// an item; its path element is its first clause. Of an article the element is only `第三条`, of a
/// question its whole line. A plain paragraph behind items belongs to their parent.
public final class Outline {

  private static final int LONGEST_HEADING = 60;
  private static final int LONGEST_RUN_IN = 30;
  private static final int LONGEST_CLAUSE = 40;
  private static final Pattern SUMMING =
      Pattern.compile("(?:上述|以上)(?:[\\p{IsHan}\\d]{0,4})(?:问题|案例|事项|单位|人员|情况|做法)");
  private static final String STOPS = "。！？!?；;：:，,";

  /// A part of a node, in the order of the text.
  public sealed interface Part {
    /// Offset of its first character.
    int start();

    /// Offset behind its last character.
    int end();
  }

  /// A paragraph; `item` when the file's format says that it is one of a list.
  public record Text(int start, int end, boolean item) implements Part {}

  /// What the line of a node is.
  public enum Form {
    /// Nothing but a heading.
    HEADING,
    /// A heading that text follows on the same line.
    RUN_IN,
    /// Text that begins with a mark.
    ITEM
  }

  /// A heading with what stands under it.
  ///
  /// @param kind of its mark
  /// @param heading the path element
  /// @param start offset of its line
  /// @param lineEnd offset behind its line
  /// @param form whether its line is text as well
  /// @param parts what stands under it; of an item the first part is its line
  public record Node(Kind kind, String heading, int start, int lineEnd, Form form, List<Part> parts)
      implements Part {

    @Override
    public int end() {
      return parts.isEmpty() ? lineEnd : Math.max(lineEnd, parts.getLast().end());
    }
  }

  private final Node root = new Node(Kind.ANNEX, "", 0, 0, Form.HEADING, new ArrayList<>());
  private final Deque<Node> open = new ArrayDeque<>();

  private Outline() {
    open.push(root);
  }

  /// The root, whose path element is empty and counts for nothing.
  public static Node of(Layout layout) {
    var outline = new Outline();
    for (Line line : layout.lines()) {
      outline.add(line);
    }
    return outline.root;
  }

  private void add(Line line) {
    switch (line.role()) {
      case META, PRINT -> {}
      case ANNEX -> {
        closeAll();
        push(node(Kind.ANNEX, line.text(), line, Form.HEADING));
      }
      case ANNEX_TITLE -> annexTitle(line);
      case ANNEX_NOTE, ROSTER -> {
        closeAll();
        text(line);
      }
      case BODY -> body(line);
    }
  }

  /// A title of two lines is one heading.
  private void annexTitle(Line line) {
    Node first = current();
    if (first.kind() != Kind.ANNEX_TITLE || !first.parts().isEmpty()) {
      push(node(Kind.ANNEX_TITLE, line.text(), line, Form.HEADING));
      return;
    }
    open.pop();
    current().parts().removeLast();
    String title = first.heading() + line.text();
    push(
        new Node(
            Kind.ANNEX_TITLE, title, first.start(), line.end(), Form.HEADING, new ArrayList<>()));
  }

  private void body(Line line) {
    Mark mark = Marks.at(line.text(), 0);
    if (line.heading() > 0) {
      Kind kind = Kind.markdown(line.heading());
      closeTo(kind);
      push(node(kind, line.text(), line, Form.HEADING));
    } else if (mark == null || (mark.kind() == Kind.FIRST && Paragraphs.enumerates(line.text()))) {
      paragraph(line);
    } else if (inQuestion() && !leavesQuestion(mark, line.text())) {
      text(line);
    } else {
      marked(mark, line);
    }
  }

  private void paragraph(Line line) {
    while ((listItem(current()) && !line.item()) || summedUp(current(), line.text())) {
      open.pop();
    }
    text(line);
  }

  /// `上述问题，…` speaks of all items, whether or not these have headings of their own.
  private static boolean summedUp(Node node, String text) {
    return node.form() == Form.RUN_IN
        && node.kind().rank >= Kind.BRACKETED.rank
        && SUMMING.matcher(text).lookingAt();
  }

  /// Articles, questions and run-in headings are followed by more of the same; items of a list are
  /// not.
  private static boolean listItem(Node node) {
    return switch (node.kind()) {
      case ARTICLE, QUESTION -> false;
      default -> node.form() == Form.ITEM;
    };
  }

  private boolean inQuestion() {
    return current().kind() == Kind.QUESTION;
  }

  private static boolean leavesQuestion(Mark mark, String text) {
    return mark.kind() == Kind.QUESTION
        || (mark.kind().rank <= Kind.BRACKETED.rank && isHeading(text));
  }

  private void marked(Mark mark, Line line) {
    if (inQuestion()) {
      open.pop();
    }
    closeTo(mark.kind());
    String text = line.text();
    Form form = form(mark, text);
    push(node(mark.kind(), form == Form.HEADING ? text : element(mark, text), line, form));
    if (form != Form.HEADING) {
      text(line);
    }
  }

  private static Form form(Mark mark, String text) {
    return switch (mark.kind()) {
      case PART, CHAPTER, SECTION -> Form.HEADING;
      case ARTICLE, QUESTION, FIRST -> Form.ITEM;
      default -> {
        if (isHeading(text)) {
          yield Form.HEADING;
        }
        yield runsIn(text, mark.end()) ? Form.RUN_IN : Form.ITEM;
      }
    };
  }

  private static boolean runsIn(String text, int from) {
    int stop = text.indexOf('。');
    return stop > from
        && stop <= LONGEST_RUN_IN
        && stop < text.length() - 1
        && clause(text, from).length() == stop;
  }

  private static String element(Mark mark, String text) {
    return switch (mark.kind()) {
      case ARTICLE -> text.substring(0, mark.end());
      case QUESTION -> text;
      default -> clause(text, mark.end());
    };
  }

  /// A line that is only a heading: short, and without a stop behind its mark.
  static boolean isHeading(String text) {
    if (text.length() > LONGEST_HEADING) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    return "。；;，,：:！!？?".indexOf(last) < 0 && text.indexOf('。') < 0;
  }

  /// The beginning of an item up to its first stop behind the mark, at most 40 characters.
  static String clause(String text, int from) {
    int end = from;
    int limit = Math.min(text.length(), LONGEST_CLAUSE);
    while (end < limit && STOPS.indexOf(text.charAt(end)) < 0 && text.charAt(end) != '\n') {
      end++;
    }
    return text.substring(0, end).strip();
  }

  private static Node node(Kind kind, String heading, Line line, Form form) {
    return new Node(kind, heading, line.start(), line.end(), form, new ArrayList<>());
  }

  private void text(Line line) {
    current().parts().add(new Text(line.start(), line.end(), line.item()));
  }

  private Node current() {
    return open.getFirst();
  }

  private void push(Node node) {
    current().parts().add(node);
    open.push(node);
  }

  private void closeTo(Kind kind) {
    while (open.size() > 1 && current().kind() != Kind.ANNEX && closes(current(), kind)) {
      open.pop();
    }
  }

  /// A heading of the format (`##`) that is numbered counts by its number too, so that the next
  /// number closes it whether or not it is styled.
  private static boolean closes(Node node, Kind kind) {
    boolean styled = node.kind().rank < Kind.PART.rank && kind.rank >= Kind.PART.rank;
    Mark own = styled ? Marks.at(node.heading(), 0) : null;
    return node.kind().rank >= kind.rank || (own != null && own.kind().rank >= kind.rank);
  }

  private void closeAll() {
    while (open.size() > 1) {
      open.pop();
    }
  }
}
