package io.xuewei.knowledge.format;

/// A line of a file as a [DocumentReader] hands it on: plain text, and what the file's format says
/// about it.
///
/// @param number its number in the file, from 1
/// @param text without the format's own marks: `一、范围` for the md line `## **一、范围**`
/// @param heading 1 (a title) to 6 when the format says that it is a heading; 0 when it says
///   nothing
/// @param item true when the format says that it is an item of a list
public record SourceLine(int number, String text, int heading, boolean item) {

  /// A line of which the format says nothing.
  public static SourceLine plain(int number, String text) {
    return new SourceLine(number, text, 0, false);
  }

  public SourceLine with(String newText) {
    return new SourceLine(number, newText, heading, item);
  }

  public boolean isBlank() {
    return text.isBlank();
  }
}
