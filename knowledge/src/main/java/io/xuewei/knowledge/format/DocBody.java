package io.xuewei.knowledge.format;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/// The paragraphs and tables of a Word 97 document, in the order of the text, text boxes behind.
final class DocBody {

  private static final char FIELD = 0x13;
  private static final char FIELD_RESULT = 0x14;
  private static final char FIELD_END = 0x15;
  private static final int WHITE = 8;
  private static final int WHITE_RGB = 0xFFFFFF;
  private static final int TINY_HALF_POINTS = 4;
  private static final int BODY_LEVEL = 9;

  private final HWPFDocument document;
  private final Lines lines;
  private final Budget budget;
  private final TextRows rows;
  private final DocNumbering numbering;
  private int codes;
  private boolean inRow;

  DocBody(HWPFDocument document, Lines lines, Budget budget) {
    this.document = document;
    this.lines = lines;
    this.budget = budget;
    this.rows = new TextRows(lines, budget);
    this.numbering = new DocNumbering();
  }

  void put() {
    put(document.getRange());
    put(document.getMainTextboxRange());
  }

  private void put(Range range) {
    for (int i = 0; i < range.numParagraphs(); i++) {
      budget.step();
      paragraph(range.getParagraph(i));
    }
    row(false);
  }

  private void paragraph(Paragraph paragraph) {
    if (paragraph.isTableRowEnd()) {
      row(false);
      return;
    }
    boolean inTable = paragraph.isInTable();
    if (inTable != inRow) {
      row(inTable);
    }
    String style = style(paragraph);
    String text = text(paragraph);
    if (Headings.isContents(style)) {
      lines.remove(text, "table of contents");
      return;
    }
    put(paragraph, style, text);
    if (inTable && paragraph.text().endsWith("\u0007")) {
      rows.startCell();
    }
  }

  private void row(boolean starts) {
    if (inRow) {
      rows.endRow();
    }
    inRow = starts;
    if (starts) {
      rows.startRow();
      rows.startCell();
    }
  }

  private void put(Paragraph paragraph, String style, String text) {
    boolean numbered = !text.isBlank() && paragraph.isInList();
    boolean item = numbered && numbering.isBullet(paragraph);
    String label = numbered ? numbering.next(paragraph) : "";
    int heading = text.isBlank() ? 0 : heading(paragraph, style);
    for (String line : (label + text).split("\n", -1)) {
      rows.add(line, heading, item);
    }
  }

  private String style(Paragraph paragraph) {
    int index = paragraph.getStyleIndex();
    boolean known = index < document.getStyleSheet().numStyles();
    StyleDescription style = known ? document.getStyleSheet().getStyleDescription(index) : null;
    String name = style == null ? null : style.getName();
    return name == null ? "" : name;
  }

  private static int heading(Paragraph paragraph, String style) {
    int named = Headings.level(style);
    int outline = paragraph.getLvl();
    return named > 0 ? named : outline < BODY_LEVEL ? outline + 2 : 0;
  }

  private String text(Paragraph paragraph) {
    var text = new StringBuilder();
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      String part = plain(shown(run.text()));
      if (run.isMarkedDeleted()) {
        lines.remove(part, "deleted text");
      } else if (isHidden(run)) {
        lines.remove(part, "hidden text");
      } else {
        text.append(part);
      }
    }
    int end = text.length();
    return end > 0 && text.charAt(end - 1) == '\n' ? text.substring(0, end - 1) : text.toString();
  }

  /// White in a table is left in: its cells may be dark.
  private boolean isHidden(CharacterRun run) {
    boolean white = run.getColor() == WHITE || run.getIco24() == WHITE_RGB;
    return run.isVanished()
        || (run.getFontSize() > 0 && run.getFontSize() <= TINY_HALF_POINTS)
        || (white && !inRow && !run.isHighlighted());
  }

  /// Without the instructions of fields: what stands between their beginning and their result.
  private String shown(String run) {
    var shown = new StringBuilder();
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      if (c == FIELD) {
        codes++;
      } else if (c == FIELD_RESULT || (c == FIELD_END && codes > 0)) {
        codes = Math.max(0, codes - 1);
      } else if (codes == 0) {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  /// With Word's own characters as ordinary ones: line and page breaks, hyphens; pictures as
  /// nothing.
  static String plain(String text) {
    return text.replaceAll("[\\r\\x0B\\x0C]", "\n")
        .replace('\u001E', '-')
        .replace('\t', ' ')
        .replaceAll("[\\x00-\\x08\\x0E-\\x1F]", "");
  }
}
