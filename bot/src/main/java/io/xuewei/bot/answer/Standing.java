package io.xuewei.bot.answer;

import io.xuewei.bot.chat.Reference;
import io.xuewei.knowledge.Document;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Whether what was quoted still stands in the library.
///
/// A text that merely moved within its document still stands; so does one whose document changed
/// elsewhere.
public final class Standing {

  /// Why it no longer does.
  public enum Loss {
    /// The document has left the library.
    GONE,
    /// The words are no longer in the document.
    CHANGED,
    /// The document is no longer in force.
    REPEALED,
    /// Another document holds in its place; whether the old one is still there or not.
    REPLACED
  }

  private final Sources sources;
  private final Clock clock;

  /// @param clock its zone is the unit's
  public Standing(Sources sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /// Why a quote no longer stands; empty when it does.
  public Optional<Loss> loss(String documentId, String quote) {
    return invalidity(documentId).or(() -> textLoss(documentId, quote));
  }

  /// The same for what was quoted as no longer valid: only that its words are still there counts.
  public Optional<Loss> textLoss(String documentId, String quote) {
    Optional<Document> document = sources.document(documentId);
    if (document.isEmpty()) {
      return Optional.of(Loss.GONE);
    }
    return document.get().text().contains(quote) ? Optional.empty() : Optional.of(Loss.CHANGED);
  }

  /// Why a document as a whole must not be quoted as valid; empty when it may.
  Optional<Loss> invalidity(String documentId) {
    if (sources.replacementOf(documentId).isPresent()) {
      return Optional.of(Loss.REPLACED);
    }
    Optional<Document> document = sources.document(documentId);
    if (document.isEmpty()) {
      return Optional.of(Loss.GONE);
    }
    LocalDate repealed = document.get().info().repealed();
    return repealed != null && !repealed.isAfter(LocalDate.now(clock))
        ? Optional.of(Loss.REPEALED)
        : Optional.empty();
  }

  /// Where the words of a quote stand today, if they do: not always where they stood.
  Optional<Place> place(Reference quote) {
    if (loss(quote.documentId(), quote.quote()).isPresent()) {
      return Optional.empty();
    }
    return sources
        .document(quote.documentId())
        .map(document -> {
          boolean unmoved = document.text().startsWith(quote.quote(), quote.start());
          int start = unmoved ? quote.start() : document.text().indexOf(quote.quote());
          return new Place(document, start);
        });
  }

  /// A document and an offset in its text.
  record Place(Document document, int start) {}
}
