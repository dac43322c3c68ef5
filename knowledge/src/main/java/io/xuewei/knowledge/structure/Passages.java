package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.structure.Marks.Kind;
import io.xuewei.knowledge.structure.Outline.Form;
import io.xuewei.knowledge.structure.Outline.Node;
import io.xuewei.knowledge.structure.Outline.Part;
import io.xuewei.knowledge.structure.Outline.Text;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text along its outline.
///
/// - An article with its items, a question with its answer, a paragraph that ends in a colon with
///   the list behind it: one passage, when it has at most 500 characters and its items are short,
///   so that a list is quoted whole.
/// - So is the list of short items (60 characters) directly under a heading.
/// - Otherwise every paragraph and every item is one; `一是…二是…` inside a long paragraph are items.
/// - A paragraph over 350 characters is cut at the ends of sentences.
/// - Neighbours under the same headings are one up to 120 characters; the list of annexes begins
///   anew.
/// - A heading is a passage only when nothing stands under it.
public final class Passages {

  private static final int WHOLE = 500;
  private static final int SHORT_ITEM = 150;
  private static final int HEADED_ITEM = 60;
  private static final int MERGED = 120;

  /// A passage to be: no id yet.
  record Draft(int start, int end, List<String> path) {}

  private final String id;
  private final String text;
  private final List<Draft> drafts = new ArrayList<>();

  public Passages(String id, String text) {
    this.id = id;
    this.text = text;
  }

  public List<Passage> cut(Node root) {
    parts(root, List.of());
    List<Passage> passages = new ArrayList<>();
    for (Draft draft : merged()) {
      String part = text.substring(draft.start(), draft.end());
      passages.add(new Passage(id + "#" + passages.size(), id, draft.path(), part, draft.start()));
    }
    return passages;
  }

  private void node(Node node, List<String> above) {
    List<String> path = new ArrayList<>(above);
    path.add(node.heading());
    if (node.parts().isEmpty()) {
      drafts.add(new Draft(node.start(), node.end(), above));
    } else if (whole(node)) {
      drafts.add(new Draft(node.parts().getFirst().start(), node.end(), path));
    } else {
      parts(node, path);
    }
  }

  private static boolean whole(Node node) {
    return fits(node.parts(), node.parts().getFirst().start())
        && (stands(node.kind()) || headedList(node));
  }

  /// An article or a question stands for itself, whatever is around it.
  private static boolean stands(Kind kind) {
    return kind == Kind.ARTICLE || kind == Kind.QUESTION;
  }

  /// A heading with nothing under it but short items: a list of papers to bring, a timetable.
  private static boolean headedList(Node node) {
    return node.form() == Form.HEADING
        && node.parts().size() > 1
        && node.parts().stream().allMatch(p -> isItem(p) && p.end() - p.start() <= HEADED_ITEM);
  }

  private static boolean fits(List<Part> parts, int start) {
    return parts.getLast().end() - start <= WHOLE
        && parts.stream().skip(1).allMatch(p -> p.end() - p.start() <= SHORT_ITEM);
  }

  private void parts(Node node, List<String> path) {
    List<Part> parts = node.parts();
    int i = 0;
    while (i < parts.size()) {
      int end = listEnd(parts, i);
      if (end > i + 1 && fits(parts.subList(i, end), parts.get(i).start())) {
        drafts.add(new Draft(parts.get(i).start(), parts.get(end - 1).end(), path));
        i = end;
      } else {
        part(parts.get(i), path);
        i++;
      }
    }
  }

  private void part(Part part, List<String> path) {
    switch (part) {
      case Node child -> node(child, path);
      case Text paragraph -> Paragraphs.cut(text, paragraph.start(), paragraph.end(), path, drafts);
    }
  }

  /// Behind the last item of the list that the paragraph at `i` introduces; `i + 1` when it
  /// introduces none.
  private int listEnd(List<Part> parts, int i) {
    if (!(parts.get(i) instanceof Text lead) || !introduces(lead)) {
      return i + 1;
    }
    int end = i + 1;
    while (end < parts.size() && isItem(parts.get(end))) {
      end++;
    }
    return end;
  }

  private boolean introduces(Text lead) {
    return "：:".indexOf(text.charAt(lead.end() - 1)) >= 0;
  }

  private static boolean isItem(Part part) {
    return switch (part) {
      case Node node ->
          !stands(node.kind())
              && (node.form() == Form.ITEM
                  || (node.form() == Form.HEADING && node.parts().isEmpty()));
      case Text paragraph -> paragraph.item();
    };
  }

  private List<Draft> merged() {
    List<Draft> merged = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && joins(last, draft)) {
        merged.set(merged.size() - 1, new Draft(last.start(), draft.end(), last.path()));
      } else {
        merged.add(draft);
      }
    }
    return merged;
  }

  private boolean joins(Draft last, Draft next) {
    return last.path().equals(next.path())
        && next.end() - last.start() <= MERGED
        && !text.startsWith("附件", next.start())
        && !FootLines.roster(text.substring(next.start(), next.end()))
        && text.substring(last.end(), next.start()).isBlank();
  }
}
