package io.xuewei.bot.answer;

import io.xuewei.bot.chat.Reference;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks up the passage of a quote and what stands around it.
final class Neighbours {

  private final Sources sources;
  private final Masks masks;

  Neighbours(Sources sources, Masks masks) {
    this.sources = sources;
    this.masks = masks;
  }

  /// The whole passage that a quote is part of. Empty when the document is gone or cut differently
  /// now.
  Optional<Reference> whole(Reference quote) {
    return sources
        .document(quote.documentId())
        .flatMap(document ->
            document.passages().stream()
                .filter(passage -> passage.id().equals(quote.passageId()))
                .findFirst()
                .map(passage -> References.of(1, passage, document.info(), masks)));
  }

  /// All of the passage when the quote is only a part of it; else the one before and the one after,
  /// as far as they stand under the same heading.
  List<Reference> around(Reference quote) {
    List<Reference> more =
        whole(quote).filter(passage -> !passage.quote().equals(quote.quote())).stream().toList();
    return more.isEmpty()
        ? sources.document(quote.documentId()).map(found -> around(found, quote)).orElse(more)
        : more;
  }

  private List<Reference> around(Document document, Reference quote) {
    List<Passage> passages = document.passages();
    var found = new ArrayList<Reference>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (isNextTo(passages, i, quote)) {
        found.add(References.of(found.size() + 1, passage, document.info(), masks));
      }
    }
    return found;
  }

  /// Whether passage `i` stands next to the quote's own, under the same heading.
  private static boolean isNextTo(List<Passage> passages, int i, Reference quote) {
    boolean next =
        (i > 0 && passages.get(i - 1).id().equals(quote.passageId()))
            || (i + 1 < passages.size() && passages.get(i + 1).id().equals(quote.passageId()));
    return next && parent(passages.get(i).path()).equals(parent(quote.path()));
  }

  private static List<String> parent(List<String> path) {
    return path.isEmpty() ? path : path.subList(0, path.size() - 1);
  }
}
