package io.xuewei.knowledge.format;

import io.xuewei.knowledge.Problem.Kind;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// One XML part of a zip, event by event. Nothing outside is ever opened, and a document type,
/// which no office format has and every entity attack needs, is refused.
///
/// Namespaces are passed over: the local names of these formats are unambiguous, and their
/// namespaces differ by version.
final class Xml {

  private final SourceFile file;
  private final String part;
  private final XMLStreamReader reader;
  private int depth;

  Xml(SourceFile file, String part, byte[] content) throws UnreadableDocument {
    this.file = file;
    this.part = part;
    try {
      reader = factory().createXMLStreamReader(new ByteArrayInputStream(content));
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // The budget counts depth; the JDK's own 200 is less than nested tables need.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    return factory;
  }

  /// Goes to the next event; false at the end of the part.
  boolean next() throws UnreadableDocument {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw file.refused(
            Kind.FORMAT,
            "declares entities in " + part + ", which no document needs; save it anew");
      }
      depth += starts() ? 1 : ends() ? -1 : 0;
      file.budget().depth(depth);
      return true;
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  private UnreadableDocument damaged(XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    return file.refused(
        Kind.DAMAGED, "is damaged: %s, line %d, is no XML; save it anew".formatted(part, line));
  }

  boolean starts() {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  boolean starts(String name) {
    return starts() && name().equals(name);
  }

  boolean ends() {
    return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
  }

  boolean ends(String name) {
    return ends() && name().equals(name);
  }

  /// The local name of the element that starts or ends here.
  String name() {
    return reader.getLocalName();
  }

  /// The characters here; empty when the event is none of characters.
  String text() {
    return reader.isCharacters() ? reader.getText() : "";
  }

  /// An attribute of the element that starts here, by its local name, or null.
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /// The attribute `val`, as OOXML has it everywhere; empty when there is none.
  String val() {
    String val = attribute("val");
    return val == null ? "" : val;
  }

  /// Whether an on-off element such as `<w:vanish/>` is on.
  boolean on() {
    String val = val();
    return !val.equals("0") && !val.equals("false") && !val.equals("off");
  }

  int number(String attribute, int otherwise) {
    String value = attribute(attribute);
    return value != null && value.matches("-?\\d{1,8}") ? Integer.parseInt(value) : otherwise;
  }

  /// Goes to the end of the element that starts here; its text.
  String skip() throws UnreadableDocument {
    var text = new StringBuilder();
    int outer = depth - 1;
    while (depth > outer && next()) {
      text.append(text());
    }
    return text.toString();
  }
}
