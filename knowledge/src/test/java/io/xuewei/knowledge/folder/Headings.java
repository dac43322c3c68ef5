package io.xuewei.knowledge.folder;

import io.xuewei.knowledge.structure.Marks;
import io.xuewei.knowledge.structure.Outline;
import java.util.ArrayList;
import java.util.List;

/// An outline as people would write it down: a heading a line, two spaces a level.
final class Headings {

  private Headings() {}

  static String written(Outline.Node root) {
    List<String> lines = new ArrayList<>();
    write(root, "", lines);
    return String.join("\n", lines);
  }

  private static void write(Outline.Node node, String indent, List<String> lines) {
    for (Outline.Part part : node.parts()) {
      if (part instanceof Outline.Node child) {
        lines.add(indent + line(child));
        write(child, indent + "  ", lines);
      }
    }
  }

  private static String line(Outline.Node node) {
    Marks.Mark mark = Marks.at(node.heading(), 0);
    boolean whole =
        node.form() == Outline.Form.HEADING || mark == null || mark.kind() == Marks.Kind.QUESTION;
    return whole ? node.heading() : node.heading().substring(0, mark.end());
  }
}
