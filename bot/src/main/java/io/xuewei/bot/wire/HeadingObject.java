package io.xuewei.bot.wire;

import io.xuewei.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;

/// A heading of a document and the headings below it.
public record HeadingObject(String heading, List<HeadingObject> below) {

  /// The tree of the headings that passages stand under, in their order.
  static List<HeadingObject> tree(List<Passage> passages) {
    var top = new HeadingObject("", new ArrayList<>());
    passages.forEach(passage -> top.add(passage.path()));
    return top.below;
  }

  /// A passage under the heading that came last goes below it, else a new one begins.
  private void add(List<String> path) {
    if (path.isEmpty()) {
      return;
    }
    if (below.isEmpty() || !below.getLast().heading.equals(path.getFirst())) {
      below.add(new HeadingObject(path.getFirst(), new ArrayList<>()));
    }
    below.getLast().add(path.subList(1, path.size()));
  }

  /// One line each, indented by two spaces a level.
  void lines(String indent, StringBuilder text) {
    text.append('\n').append(indent).append(heading);
    below.forEach(one -> one.lines(indent + "  ", text));
  }
}
