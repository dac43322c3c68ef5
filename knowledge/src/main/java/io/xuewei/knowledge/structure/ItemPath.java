package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.structure.Marks.Kind;
import io.xuewei.knowledge.structure.Marks.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Finds the items of a list above a place in a passage that holds the whole list.
public final class ItemPath {

  private record Item(Kind kind, String element) {}

  private final Passage passage;
  private final Deque<Item> items = new ArrayDeque<>();

  private ItemPath(Passage passage) {
    this.passage = passage;
  }

  /// The passage's path, and the items within it that hold the offset (from the passage's start).
  public static List<String> at(Passage passage, int offset) {
    var path = new ItemPath(passage);
    int from = 0;
    while (from <= offset && from < passage.text().length()) {
      int end = Brackets.lineEnd(passage.text(), from);
      path.line(from, end, offset);
      from = end + 1;
    }
    List<String> full = new ArrayList<>(passage.path());
    path.items.descendingIterator().forEachRemaining(i -> full.add(i.element()));
    return List.copyOf(full);
  }

  private void line(int from, int end, int offset) {
    String line = passage.text().substring(from, end);
    List<Integer> inline = Paragraphs.items(line, 0, line.length());
    Mark mark = Marks.at(line, 0);
    if (mark == null) {
      items.clear();
    } else if (inline.isEmpty() && !own(line, from)) {
      open(mark, line);
    }
    for (int at : inline) {
      if (from + at <= offset) {
        open(new Mark(Kind.FIRST, 2), line.substring(at));
      }
    }
  }

  private boolean own(String line, int from) {
    return from == 0 && !passage.path().isEmpty() && line.startsWith(passage.path().getLast());
  }

  private void open(Mark mark, String text) {
    while (!items.isEmpty() && items.getFirst().kind().rank >= mark.kind().rank) {
      items.pop();
    }
    items.push(new Item(mark.kind(), Outline.clause(text, mark.end())));
  }
}
