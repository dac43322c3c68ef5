package io.xuewei.knowledge.format;

import io.xuewei.knowledge.Problem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// OFD (GB/T 33190), the format of official documents with a fixed layout: a zip of XML in which
/// every piece of text has its place on the page.
///
/// Read: the text objects of every page, joined into lines by their height on the page; those of
/// templates (letterheads that pages share) count as headers. Not read: pictures of text,
/// annotations, seals, signatures, and whatever the signature protects. `Visible="false"` objects
/// are reported as hidden.
final class OfdReader implements DocumentReader {

  @Override
  public SourceText read(SourceFile file) throws UnreadableDocument {
    Map<String, byte[]> parts =
        Unzip.parts(file, n -> n.endsWith(".xml") && !n.contains("/Res/") && !n.contains("Signs/"));
    Map<String, byte[]> byPath = new HashMap<>();
    parts.forEach((name, content) -> byPath.put(path("", name), content));
    List<String> documents = values(file, byPath, "OFD.xml", "DocRoot", null);
    var lines = new Lines(file.budget());
    int pages = 0;
    for (String root : documents) {
      pages += document(file, byPath, path("", root), lines);
    }
    if (lines.isEmpty()) {
      throw file.refused(
          Kind.NO_TEXT,
          "has no text (scanned, %d pages); run text recognition over it, or ask for the text"
              .formatted(pages));
    }
    return lines.titled(file.name());
  }

  private static int document(SourceFile file, Map<String, byte[]> parts, String root, Lines lines)
      throws UnreadableDocument {
    String folder = root.substring(0, root.lastIndexOf('/') + 1);
    List<String> pages = values(file, parts, root, "Page", "BaseLoc");
    List<PageLine> found = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      file.budget().page();
      String page = path(folder, pages.get(i));
      byte[] content = parts.get(page);
      if (content == null) {
        throw file.refused(
            Kind.DAMAGED, "is damaged: it has no " + page + "; ask for the file again");
      }
      found.addAll(new OfdPage(new Xml(file, page, content), i + 1, lines).lines());
    }
    PageText.put(found, lines);
    return pages.size();
  }

  /// The texts or attributes of all elements of one name in a part.
  private static List<String> values(
      SourceFile file,
      Map<String, byte[]> parts,
      String part,
      String element,
      @Nullable String attribute)
      throws UnreadableDocument {
    byte[] content = parts.get(part);
    if (content == null) {
      throw file.refused(
          Kind.DAMAGED, "is no OFD document: it has no " + part + "; ask for the file again");
    }
    List<String> values = new ArrayList<>();
    var xml = new Xml(file, part, content);
    while (xml.next()) {
      if (xml.starts(element)) {
        String value = attribute == null ? xml.skip() : xml.attribute(attribute);
        values.add(value == null ? "" : value.strip());
      }
    }
    return values;
  }

  /// A location of OFD without `/` in front and with `.` and `..` resolved; it is only a key.
  private static String path(String folder, String location) {
    List<String> steps = new ArrayList<>();
    String whole = location.startsWith("/") ? location : folder + location;
    for (String step : whole.replace('\\', '/').split("/", -1)) {
      if (step.equals("..") && !steps.isEmpty()) {
        steps.removeLast();
      } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }
}
