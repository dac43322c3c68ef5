package io.xuewei.index;

import io.xuewei.knowledge.Citation;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Validity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/// Answers questions from a [PassageIndex]: finds passages, picks the sentences that answer, and
/// decides whether they do.
///
/// ```java
/// switch (library.ask("支委会多久开一次")) {
///   case Finding.Answered found -> found.citations().getFirst().quote(); // 支委会每月召开一次，…
///   case Finding.Clarify open -> open.candidates();
///   case Finding.Refused refused -> "资料库里没有";
/// }
/// ```
///
/// Safe for use by many threads.
public final class Library {

  /// How many passages are looked into for quotes.
  private static final int PASSAGES = 30;

  private static final int MOST_CITATIONS = 3;

  /// From this confidence on a question is answered.
  public static final double THRESHOLD = 0.45;

  /// Who names the document knows that it treats the subject, and has said less of that.
  static final double SCOPED_THRESHOLD = 0.25;

  /// A further quote is cited when its score is at most this much below the best.
  private static final double CLOSE = 3.0;

  private final PassageIndex index;
  private final Clock clock;
  private final QuestionReader reader;
  private final QuestionTerms terms;
  private final QuoteFinder quotes;
  private final Beginnings beginnings;
  private final LinearModel quoteModel = LinearModel.shipped("quote");
  private final LinearModel answerModel = LinearModel.shipped("answer");
  private volatile @Nullable Current current;

  /// @param clock tells which documents hold today, in the unit's time zone
  public Library(PassageIndex index, Dictionary dictionary, Clock clock) {
    this.index = index;
    this.clock = clock;
    var scopes = new ScopeReader(index, dictionary, this::currency);
    reader = new QuestionReader(dictionary, Thesaurus.general(), scopes::read);
    terms = new QuestionTerms(index, dictionary);
    var masks = new Masks(dictionary.masks());
    quotes = new QuoteFinder(index, masks);
    beginnings = new Beginnings(index, masks);
  }

  /// What the documents say to a question in a member's words. A question of nothing but question
  /// words, punctuation or another language is refused like any other that they do not answer.
  public Finding ask(String text) {
    Question question = reader.read(text);
    List<Term> subject = terms.of(question);
    if (subject.isEmpty() && question.scope() != Scope.EVERYTHING) {
      return beginnings.of(question.scope());
    }
    if (question.isWordless()) {
      return new Finding.Refused(0);
    }
    List<Hit> hits = hits(question);
    List<Scored> ranked = ranked(question, subject, hits);
    if (ranked.isEmpty()) {
      return new Finding.Refused(0);
    }
    Quote best = ranked.getFirst().quote();
    double confidence = confidence(Signals.of(best, hits, subject, index));
    if (confidence < (question.scope() == Scope.EVERYTHING ? THRESHOLD : SCOPED_THRESHOLD)) {
      return new Finding.Refused(confidence);
    }
    List<Citation> candidates = Ambiguity.candidates(question, subject, quotesOf(ranked));
    return candidates.isEmpty()
        ? new Finding.Answered(citations(ranked), confidence)
        : new Finding.Clarify(candidates, confidence);
  }

  /// Passages to quote from. A template (`20XX年`) is nobody's rule and is never quoted; the newest
  /// version of a document wins, unless an older one is asked for.
  private List<Hit> hits(Question question) {
    List<Hit> hits =
        index.search(question, PASSAGES).stream()
            .filter(hit -> !hit.info().template())
            .filter(hit -> question.asksForFormer() || !isReplaced(hit.passage().documentId()))
            .toList();
    AnswerShape.Kind asked = AnswerShape.askedBy(question.searchText()).kind();
    return asked == AnswerShape.Kind.DOCUMENT_NUMBER ? NumberLines.with(hits, index) : hits;
  }

  /// The best passages for a question, whether or not they answer it, the best first.
  public List<Hit> search(String text, int limit) {
    return index.search(reader.read(text), limit);
  }

  /// The document that holds today in the place of another; empty when that one still holds or
  /// nothing replaces it.
  public Optional<Document> successorOf(String documentId) {
    return Optional.ofNullable(validity().successor(documentId)).flatMap(index::document);
  }

  /// The settings that decide what is found, in one line, for telling measurements apart.
  public static String settings() {
    return "lucene "
        + Version.LATEST
        + "; words, pairs, characters, headings; threshold "
        + THRESHOLD;
  }

  private record Scored(Quote quote, double score) {}

  private List<Scored> ranked(Question question, List<Term> subject, List<Hit> hits) {
    return quotes.find(question, subject, hits, currency()).stream()
        .map(quote -> new Scored(quote, quoteModel.of(Features.of(quote.evidence()))))
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .toList();
  }

  private boolean isReplaced(String documentId) {
    return currency().isOutdated(documentId) && validity().successor(documentId) != null;
  }

  private Currency currency() {
    return Currency.of(validity());
  }

  /// Which documents hold, worked out once for a generation and a day.
  private record Current(Generation generation, LocalDate day, Validity validity) {}

  private Validity validity() {
    LocalDate today = LocalDate.now(clock);
    Generation generation = index.generation();
    Current known = current;
    if (known == null || !known.day().equals(today) || !known.generation().equals(generation)) {
      known = new Current(generation, today, new Validity(index.documents(), today));
      current = known;
    }
    return known.validity();
  }

  private double confidence(Signals signals) {
    return 1 / (1 + Math.exp(-answerModel.of(Features.of(signals))));
  }

  private static List<Quote> quotesOf(List<Scored> ranked) {
    return ranked.stream().map(Scored::quote).toList();
  }

  /// The best quotes, none that says what another says. A document that no longer holds is quoted
  /// only when it is the best, which it is when the question asks for it.
  private List<Citation> citations(List<Scored> ranked) {
    Scored best = ranked.getFirst();
    boolean outdated = best.quote().evidence().outdated();
    var said = new HashSet<String>();
    return ranked.stream()
        .filter(scored -> scored.score() >= best.score() - CLOSE)
        .filter(scored -> outdated || !scored.quote().evidence().outdated())
        .map(scored -> whole(scored.quote().citation()))
        .filter(citation -> said.add(citation.quote()))
        .limit(MOST_CITATIONS)
        .toList();
  }

  private Citation whole(Citation citation) {
    return index
        .document(citation.documentId())
        .map(document -> Enumerations.whole(citation, document))
        .orElse(citation);
  }
}
