package io.xuewei.index;

import io.xuewei.knowledge.Citation;
import io.xuewei.knowledge.structure.ItemPath;

/// A stretch of a passage that may answer, and what speaks for it.
///
/// @param hit the passage
/// @param start offset into the passage's text
/// @param end offset behind the last character
/// @param masked whether it has blanked words
/// @param evidence what speaks for it
record Quote(Hit hit, int start, int end, boolean masked, Evidence evidence) {

  String text() {
    return hit.passage().text().substring(start, end);
  }

  /// Whether meaning counts for it.
  boolean byMeaning() {
    return evidence.sentenceLikeness().isPresent();
  }

  Citation citation() {
    var passage = hit.passage();
    return new Citation(
        passage.documentId(),
        hit.info(),
        passage.id(),
        ItemPath.at(passage, start),
        text(),
        passage.start() + start,
        passage.start() + end,
        masked);
  }
}
