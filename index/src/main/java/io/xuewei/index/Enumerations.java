package io.xuewei.index;

import io.xuewei.knowledge.Citation;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Passage;
import java.util.List;

/// Keeps an enumeration whole whose items are passages of their own: a quote that ends with a colon
/// at the end of its passage goes on through the items below it.
final class Enumerations {

  /// A longer enumeration is quoted up to the last item that fits.
  private static final int LONGEST = 450;

  private Enumerations() {}

  static Citation whole(Citation citation, Document document) {
    int end = citation.end();
    if (opensList(citation.quote())) {
      for (Passage passage : document.passages()) {
        boolean next = passage.start() >= end && isBelow(citation.path(), passage.path());
        if (next && passage.end() - citation.start() <= LONGEST) {
          end = passage.end();
        } else if (passage.start() >= end) {
          break;
        }
      }
    }
    return end == citation.end() ? citation : extended(citation, document, end);
  }

  private static Citation extended(Citation citation, Document document, int end) {
    return new Citation(
        citation.documentId(),
        citation.info(),
        citation.passageId(),
        citation.path(),
        document.text().substring(citation.start(), end),
        citation.start(),
        end,
        citation.masked());
  }

  private static boolean opensList(String quote) {
    return quote.endsWith("：") || quote.endsWith(":");
  }

  private static boolean isBelow(List<String> path, List<String> other) {
    return other.size() > path.size() && other.subList(0, path.size()).equals(path);
  }
}
