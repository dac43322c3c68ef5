package io.xuewei.knowledge.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A style of a docx, as far as it matters for the text.
///
/// @param name `heading 1`
/// @param parent the id of the style it is based on, or null
/// @param outline 1 to 9 when it is a heading by its outline level, else 0
/// @param list its numbering, or null
/// @param hidden whether its text is hidden
record DocxStyle(
    String name, @Nullable String parent, int outline, @Nullable DocxList list, boolean hidden) {

  private static final DocxStyle PLAIN = new DocxStyle("", null, 0, null, false);

  /// A paragraph's or style's numbering.
  ///
  /// @param id of the list; `0` takes the numbering of the style away; null when only the level is
  ///   given
  record DocxList(@Nullable String id, int level) {}

  /// The styles of a document, by id.
  record Sheet(Map<String, DocxStyle> styles) {

    /// A style with what it has from its ancestors.
    DocxStyle of(@Nullable String id) {
      DocxStyle found = PLAIN;
      Set<String> seen = new HashSet<>();
      String next = id;
      while (next != null && seen.add(next) && styles.containsKey(next)) {
        DocxStyle style = styles.get(next);
        found = found == PLAIN ? style : found.above(style);
        next = style.parent;
      }
      return found;
    }
  }

  private DocxStyle above(DocxStyle base) {
    return new DocxStyle(
        Headings.level(name) == 0 && Headings.level(base.name) > 0 ? base.name : name,
        base.parent,
        outline == 0 ? base.outline : outline,
        list == null ? base.list : list,
        hidden || base.hidden);
  }

  /// Reads `word/styles.xml`.
  static Sheet sheet(Xml xml) throws UnreadableDocument {
    Map<String, DocxStyle> styles = new HashMap<>();
    while (xml.next()) {
      if (xml.starts("style")) {
        String id = xml.attribute("styleId");
        styles.put(id == null ? "" : id, style(xml));
      }
    }
    return new Sheet(styles);
  }

  private static DocxStyle style(Xml xml) throws UnreadableDocument {
    String name = "";
    String parent = null;
    var properties = new DocxProperties();
    while (xml.next() && !xml.ends("style")) {
      if (xml.starts("name")) {
        name = xml.val();
      } else if (xml.starts("basedOn")) {
        parent = xml.val();
      } else if (xml.starts()) {
        properties.take(xml);
      }
    }
    return new DocxStyle(
        name, parent, properties.outline, properties.list(), properties.isHidden(false));
  }
}
