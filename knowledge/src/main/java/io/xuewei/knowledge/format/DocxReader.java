package io.xuewei.knowledge.format;

import io.xuewei.knowledge.Problem.Kind;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Word's format since 2007, and that of new WPS files: a zip of XML parts.
///
/// Automatic numbering is computed, since official documents often number themselves with it. Left
/// out and reported: deleted revisions, hidden, white and tiny text, tables of contents, headers
/// and footers, footnotes (at the end they would stand where the signature is looked for). Text
/// boxes, which letterheads are often made of, come before their paragraph. Macros are never run
/// and links never followed: the text beside them is read, and a macro reported.
final class DocxReader implements DocumentReader {

  private static final Pattern BODY = Pattern.compile("word/document\\d*\\.xml");
  private static final Pattern RUNNING = Pattern.compile("word/(?:header|footer)\\d*\\.xml");
  private static final Pattern NOTES = Pattern.compile("word/(?:footnotes|endnotes)\\.xml");
  private static final Pattern OTHER =
      Pattern.compile("word/(?:styles|numbering)\\.xml|word/vbaProject\\.bin");

  @Override
  public SourceText read(SourceFile file) throws UnreadableDocument {
    var parts = new TreeMap<>(Unzip.parts(file, DocxReader::isWanted));
    String body =
        parts.keySet().stream().filter(p -> BODY.matcher(p).matches()).findFirst().orElse(null);
    if (body == null) {
      throw file.refused(
          Kind.FORMAT, "is no Word document: it has no word/document.xml; save it anew");
    }
    var lines = new Lines(file.budget());
    removed(file, parts, RUNNING, "header or footer", lines);
    body(file, parts, body, lines);
    removed(file, parts, NOTES, "footnote", lines);
    if (parts.containsKey("word/vbaProject.bin")) {
      lines.remove("word/vbaProject.bin", "macro, not run");
    }
    return lines.titled(file.name());
  }

  private static boolean isWanted(String part) {
    return BODY.matcher(part).matches()
        || RUNNING.matcher(part).matches()
        || NOTES.matcher(part).matches()
        || OTHER.matcher(part).matches();
  }

  private static void body(SourceFile file, Map<String, byte[]> parts, String body, Lines lines)
      throws UnreadableDocument {
    byte[] styles = parts.get("word/styles.xml");
    byte[] numbering = parts.get("word/numbering.xml");
    new DocxBody(
            new Xml(file, body, parts.getOrDefault(body, new byte[0])),
            styles == null
                ? new DocxStyle.Sheet(Map.of())
                : DocxStyle.sheet(new Xml(file, "word/styles.xml", styles)),
            numbering == null
                ? new DocxNumbering()
                : new DocxNumbering(new Xml(file, "word/numbering.xml", numbering)),
            lines,
            file.budget())
        .read();
  }

  /// Reports the paragraphs of parts that are not read as text.
  private static void removed(
      SourceFile file, Map<String, byte[]> parts, Pattern which, String reason, Lines lines)
      throws UnreadableDocument {
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (which.matcher(part.getKey()).matches()) {
        var xml = new Xml(file, part.getKey(), part.getValue());
        while (xml.next()) {
          if (xml.starts("p")) {
            lines.remove(paragraph(xml), reason);
          }
        }
      }
    }
  }

  private static String paragraph(Xml xml) throws UnreadableDocument {
    var text = new StringBuilder();
    while (xml.next() && !xml.ends("p")) {
      if (xml.starts("t")) {
        text.append(xml.skip());
      }
    }
    return text.toString();
  }
}
