package io.xuewei.knowledge.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Walks the elements of a page: every block a paragraph, every `<br>` a line, every row of a table
/// one line, `h1` to `h6` headings, list items items or, of ordered lists, numbered.
final class HtmlText implements NodeVisitor {

  private static final Set<String> ROWS = Set.of("tr");
  private static final Set<String> CELLS = Set.of("td", "th");

  private final TextRows rows;
  private final Lines lines;
  private final Budget budget;
  private final StringBuilder text = new StringBuilder();
  private final Deque<int[]> lists = new ArrayDeque<>();
  private int heading;
  private boolean item;
  private int tables;

  HtmlText(Lines lines, Budget budget) {
    this.lines = lines;
    this.budget = budget;
    this.rows = new TextRows(lines, budget);
  }

  void put(Element root) {
    root.traverse(this);
    flush();
  }

  @Override
  public void head(Node node, int depth) {
    budget.step();
    if (node instanceof TextNode plain) {
      append(plain.getWholeText());
    } else if (node instanceof Element element) {
      start(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && (element.isBlock() || isRowPart(element))) {
      end(element);
    }
  }

  private static boolean isRowPart(Element element) {
    return ROWS.contains(element.normalName()) || CELLS.contains(element.normalName());
  }

  private void start(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      flush();
    } else if (element.isBlock() || isRowPart(element)) {
      flush();
      block(element, name);
    }
  }

  private void block(Element element, String name) {
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = name.charAt(1) - '0' + 1;
      case "ul" -> lists.push(new int[] {Integer.MIN_VALUE});
      case "ol" -> lists.push(new int[] {number(element.attr("start"))});
      case "li" -> item(element);
      case "tr" -> {
        tables++;
        rows.startRow();
      }
      case "td", "th" -> rows.startCell();
      default -> {}
    }
  }

  private void item(Element element) {
    if (lists.isEmpty() || lists.element()[0] == Integer.MIN_VALUE) {
      item = true;
    } else {
      Element list = element.parent();
      String format =
          switch (list == null ? "" : list.attr("type")) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
          };
      text.append(Numerals.write(lists.element()[0]++, format)).append(". ");
    }
  }

  private static int number(String start) {
    return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
  }

  private void end(Element element) {
    flush();
    heading = 0;
    item = false;
    switch (element.normalName()) {
      case "ul", "ol" -> lists.poll();
      case "tr" -> {
        rows.endRow();
        tables--;
      }
      default -> {}
    }
    if (tables == 0) {
      lines.blank();
    }
  }

  private void append(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
      if (!space) {
        text.append(c);
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }

  private void flush() {
    String line = text.toString().strip();
    text.setLength(0);
    if (!line.isEmpty()) {
      rows.add(line, heading, item);
      item = false;
    }
  }
}
