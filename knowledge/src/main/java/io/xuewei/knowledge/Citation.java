package io.xuewei.knowledge;

import java.util.List;

/// A verbatim quote and where it stands.
///
/// @param documentId the document
/// @param info its title, number, dates
/// @param passageId the passage that the quote is part of
/// @param path the headings above it, outermost first
/// @param quote character for character the cleaned text at `start`..`end`
/// @param start offset into the document's cleaned text
/// @param end offset behind the last character
/// @param masked true when the quote has words blanked with `X`, `ZZ` or `*`
public record Citation(
    String documentId,
    DocumentInfo info,
    String passageId,
    List<String> path,
    String quote,
    int start,
    int end,
    boolean masked) {

  public Citation {
    path = List.copyOf(path);
  }
}
