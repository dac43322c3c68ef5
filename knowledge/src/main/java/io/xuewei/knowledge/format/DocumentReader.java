package io.xuewei.knowledge.format;

import java.util.List;

/// Turns the bytes of one file format into lines of plain text.
///
/// A reader knows its format and nothing of documents: numbering, titles and boilerplate are found
/// later, from the lines. Blank lines are handed on, because they divide paragraphs.
/// Implementations hold no state.
public interface DocumentReader {

  /// The readers that exist.
  static List<DocumentReader> all() {
    return List.of(new TextReader(), new MarkdownReader());
  }

  /// Whether it reads files with this ending, in lower case and without the dot: `txt`.
  boolean reads(String ending);

  /// The lines of a file.
  ///
  /// @param file the file's name, for messages
  /// @param bytes its content
  /// @throws UnreadableDocument when the bytes are damaged or of another format
  List<SourceLine> read(String file, byte[] bytes) throws UnreadableDocument;
}
