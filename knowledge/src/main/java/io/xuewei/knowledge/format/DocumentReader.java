package io.xuewei.knowledge.format;

/// Turns the bytes of one file format into lines of plain text.
///
/// A reader knows its format and nothing of documents: numbering that the format computes becomes
/// text, but titles, boilerplate and levels are found later, from the lines. Blank lines are handed
/// on, because they divide paragraphs. What the format itself says nobody sees (hidden and deleted
/// text, page numbers) is left out and reported. Implementations hold no state, ask their [Budget]
/// in every loop that the file's content drives, and open nothing but the bytes they are given.
interface DocumentReader {

  /// The text of a file.
  ///
  /// @throws UnreadableDocument when the bytes are damaged, locked, of another format or no text
  SourceText read(SourceFile file) throws UnreadableDocument;
}
