package io.xuewei.knowledge.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The text objects of one OFD page as lines, from the top of the page down. Millimetres.
final class OfdPage {

  private static final double A4_HEIGHT = 297;

  private record Piece(String text, double left, double right, double top, double size) {}

  private final Xml xml;
  private final int number;
  private final Lines report;
  private final List<Piece> pieces = new ArrayList<>();
  private double height = A4_HEIGHT;

  OfdPage(Xml xml, int number, Lines report) {
    this.xml = xml;
    this.number = number;
    this.report = report;
  }

  List<PageLine> lines() throws UnreadableDocument {
    while (xml.next()) {
      if (xml.starts("PhysicalBox")) {
        height = numbers(xml.skip(), 4)[3];
      } else if (xml.starts("TextObject")) {
        object();
      }
    }
    pieces.sort(Comparator.comparingDouble(Piece::top));
    List<PageLine> lines = new ArrayList<>();
    List<Piece> row = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!row.isEmpty() && piece.top() - row.getFirst().top() > piece.size() / 2) {
        lines.add(line(row));
        row.clear();
      }
      row.add(piece);
    }
    if (!row.isEmpty()) {
      lines.add(line(row));
    }
    return lines;
  }

  private void object() throws UnreadableDocument {
    double[] box = numbers(String.valueOf(xml.attribute("Boundary")), 4);
    double size = numbers(String.valueOf(xml.attribute("Size")), 1)[0];
    boolean visible = !"false".equals(xml.attribute("Visible"));
    while (xml.next() && !xml.ends("TextObject")) {
      if (xml.starts("TextCode")) {
        double x = numbers(String.valueOf(xml.attribute("X")), 1)[0];
        double y = numbers(String.valueOf(xml.attribute("Y")), 1)[0];
        code(box, x, y, size, visible);
      }
    }
  }

  private void code(double[] box, double x, double y, double size, boolean visible)
      throws UnreadableDocument {
    String text = xml.skip();
    double letters = size > 0 ? size : Math.max(1, box[3]);
    if (!visible) {
      report.remove(text, "hidden text");
    } else if (!text.isBlank()) {
      double left = box[0] + x;
      pieces.add(new Piece(text, left, left + text.length() * letters, box[1] + y, letters));
    }
  }

  private PageLine line(List<Piece> row) {
    row.sort(Comparator.comparingDouble(Piece::left));
    var text = new StringBuilder();
    double end = row.getFirst().left();
    for (Piece piece : row) {
      if (!text.isEmpty() && piece.left() - end > piece.size()) {
        text.append(' ');
      }
      text.append(piece.text());
      end = piece.right();
    }
    Piece first = row.getFirst();
    return new PageLine(
        number, text.toString(), first.left(), end, first.top(), first.size(), height);
  }

  /// Numbers divided by spaces; missing and damaged ones are 0.
  private static double[] numbers(String text, int count) {
    double[] numbers = new double[count];
    String[] parts = text.strip().split("\\s+");
    for (int i = 0; i < Math.min(count, parts.length); i++) {
      numbers[i] =
          parts[i].matches("-?\\d{1,9}(?:\\.\\d{1,9})?") ? Double.parseDouble(parts[i]) : 0;
    }
    return numbers;
  }
}
