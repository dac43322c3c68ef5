package io.xuewei.knowledge.format;

import io.xuewei.knowledge.format.DocxStyle.DocxList;
import org.jspecify.annotations.Nullable;

/// The body of a docx: paragraphs, tables, text boxes, in the order of the text.
final class DocxBody {

  private final Xml xml;
  private final DocxStyle.Sheet styles;
  private final DocxNumbering numbering;
  private final Lines lines;
  private final TextRows rows;
  private boolean shadedCell;
  private int boxes;

  DocxBody(Xml xml, DocxStyle.Sheet styles, DocxNumbering numbering, Lines lines, Budget budget) {
    this.xml = xml;
    this.styles = styles;
    this.numbering = numbering;
    this.lines = lines;
    this.rows = new TextRows(lines, budget);
  }

  void read() throws UnreadableDocument {
    while (xml.next()) {
      block();
    }
  }

  private void block() throws UnreadableDocument {
    if (xml.starts("p")) {
      paragraph();
    } else if (xml.starts("tr")) {
      rows.startRow();
    } else if (xml.starts("tc")) {
      shadedCell = false;
      rows.startCell();
    } else if (xml.starts("shd")) {
      var cell = new DocxProperties();
      cell.take(xml);
      shadedCell = cell.shaded;
    } else if (xml.ends("tr")) {
      rows.endRow();
      shadedCell = false;
    } else if (xml.starts() && DocxRuns.isDeleted(xml.name())) {
      lines.remove(xml.skip(), "deleted text");
    } else if (xml.starts("Fallback")) {
      xml.skip();
    } else if (xml.starts("altChunk")) {
      lines.remove("altChunk", "embedded file, not read");
    }
  }

  private void paragraph() throws UnreadableDocument {
    var properties = new DocxProperties();
    var runs = new DocxRuns(xml, styles, lines, shadedCell || boxes > 0);
    while (xml.next() && !xml.ends("p")) {
      if (xml.starts("pPr")) {
        properties = properties();
        runs.on(styles.of(properties.style), properties.shaded);
      } else if (xml.starts("txbxContent")) {
        box();
      } else {
        runs.take();
      }
    }
    finish(properties, runs.text());
  }

  /// A text box: its paragraphs come before the one that it hangs on.
  private void box() throws UnreadableDocument {
    boxes++;
    while (xml.next() && !xml.ends("txbxContent")) {
      block();
    }
    boxes--;
  }

  private DocxProperties properties() throws UnreadableDocument {
    var properties = new DocxProperties();
    while (xml.next() && !xml.ends("pPr")) {
      if (xml.starts("rPr") || xml.starts("pPrChange")) {
        xml.skip();
      } else if (xml.starts()) {
        properties.take(xml);
      }
    }
    return properties;
  }

  private void finish(DocxProperties properties, String text) {
    DocxStyle style = styles.of(properties.style);
    if (Headings.isContents(style.name())) {
      lines.remove(text, "table of contents");
      return;
    }
    DocxList list = list(properties.list(), style.list());
    boolean item = list != null && !text.isBlank() && numbering.isBullet(list);
    String label = list == null || text.isBlank() ? "" : numbering.next(list);
    int heading = text.isBlank() ? 0 : heading(properties, style);
    for (String line : (label + text).split("\n", -1)) {
      rows.add(line, heading, item);
    }
  }

  private static int heading(DocxProperties properties, DocxStyle style) {
    int named = Headings.level(style.name());
    int outline = properties.outline > 0 ? properties.outline : style.outline();
    return named > 0 ? named : outline > 0 ? outline + 1 : 0;
  }

  /// The paragraph's own numbering goes before its style's; each may leave something to the other.
  private static @Nullable DocxList list(@Nullable DocxList own, @Nullable DocxList styled) {
    if (own == null) {
      return styled;
    }
    String id = own.id() != null ? own.id() : styled == null ? null : styled.id();
    return id == null || id.equals("0") ? null : new DocxList(id, own.level());
  }
}
