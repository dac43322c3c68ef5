package io.xuewei.knowledge.format;

import io.xuewei.knowledge.RemovedLine;
import java.util.List;

/// The text of one document, as its file's format gives it.
///
/// @param name the file's name, `通知.docx`; of a zip's entry with the zip's, `汇编.zip/通知.docx`
/// @param lines plain text; blank lines divide paragraphs
/// @param removed what the format says nobody sees: deleted and hidden text, page numbers, running
///   heads. A mark of secrecy may be among them.
public record SourceText(String name, List<SourceLine> lines, List<RemovedLine> removed) {

  public SourceText {
    lines = List.copyOf(lines);
    removed = List.copyOf(removed);
  }

  /// A text of which the format took nothing out.
  static SourceText of(String name, List<SourceLine> lines) {
    return new SourceText(name, lines, List.of());
  }

  public boolean isBlank() {
    return lines.stream().allMatch(SourceLine::isBlank);
  }

  /// The name without folders and ending: the id of the document, `通知`.
  public String stem() {
    return Names.stem(name);
  }
}
