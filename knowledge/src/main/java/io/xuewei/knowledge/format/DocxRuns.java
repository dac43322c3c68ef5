package io.xuewei.knowledge.format;

import java.util.Set;

/// The runs of one paragraph of a docx: the text that is seen, and what is not.
final class DocxRuns {

  private static final Set<String> DELETED = Set.of("del", "moveFrom");
  private static final Set<String> PASSED =
      Set.of("instrText", "Fallback", "rPrChange", "delInstrText", "rt", "posOffset", "pctWidth");

  private final Xml xml;
  private final DocxStyle.Sheet styles;
  private final Lines lines;
  private final StringBuilder text = new StringBuilder();
  private boolean dark;
  private boolean hiddenParagraph;
  private DocxProperties run = new DocxProperties();

  DocxRuns(Xml xml, DocxStyle.Sheet styles, Lines lines, boolean dark) {
    this.xml = xml;
    this.styles = styles;
    this.lines = lines;
    this.dark = dark;
  }

  static boolean isDeleted(String element) {
    return DELETED.contains(element);
  }

  void on(DocxStyle style, boolean shaded) {
    hiddenParagraph = style.hidden();
    dark |= shaded;
  }

  /// Takes the event that the paragraph is at.
  void take() throws UnreadableDocument {
    if (!xml.starts()) {
      return;
    }
    switch (xml.name()) {
      case "r" -> run = new DocxProperties();
      case "rPr" -> properties();
      case "t" -> put(xml.skip());
      case "tab", "ptab" -> put(" ");
      case "br", "cr" -> put("\n");
      case "noBreakHyphen" -> put("-");
      case "del", "moveFrom" -> lines.remove(xml.skip(), "deleted text");
      default -> pass();
    }
  }

  private void pass() throws UnreadableDocument {
    if (PASSED.contains(xml.name())) {
      xml.skip();
    }
  }

  private void properties() throws UnreadableDocument {
    while (xml.next() && !xml.ends("rPr")) {
      if (xml.starts("rPrChange")) {
        xml.skip();
      } else if (xml.starts()) {
        run.take(xml);
      }
    }
  }

  private void put(String part) {
    boolean hidden =
        hiddenParagraph
            || run.isHidden(dark)
            || (run.style != null && styles.of(run.style).hidden());
    if (hidden) {
      lines.remove(part, "hidden text");
    } else {
      text.append(part);
    }
  }

  String text() {
    return text.toString();
  }
}
