package io.xuewei.index;

import io.xuewei.index.dense.Courtesy;
import io.xuewei.index.dense.ReadText;
import io.xuewei.index.learned.Models;
import io.xuewei.knowledge.Citation;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Validity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /// How many passages are looked into, by words and as many by meaning.
  private static final int PASSAGES = 30;

  /// From this confidence on a question is answered.
  public static final double THRESHOLD = 0.5;

  /// Who names the document knows that it treats the subject, and has said less of that.
  static final double SCOPED_THRESHOLD = 0.25;

  /// Makes a passage that stands this far behind the best one e times less worth showing.
  private static final double SPREAD = 5;

  private final PassageIndex index;
  private final Clock clock;
  private final QuestionReader reader;
  private final QuestionTerms terms;
  private final Candidates candidates;
  private final QuoteFinder quotes;
  private final Ranker ranker;
  private final Aligner aligner;
  private final Citations citations;
  private final Beginnings beginnings;
  private final Optional<Meaning> meaning;
  private volatile @Nullable Current current;

  /// A library that goes by words.
  ///
  /// @param clock tells which documents hold today, in the unit's time zone
  public Library(PassageIndex index, Dictionary dictionary, Clock clock) {
    this(index, dictionary, clock, Optional.empty());
  }

  /// A library that goes by words, and by meaning as far as that is at hand.
  public Library(
      PassageIndex index, Dictionary dictionary, Clock clock, Optional<Meaning> meaning) {
    this.index = index;
    this.clock = clock;
    this.meaning = meaning;
    var scopes = new ScopeReader(index, dictionary, this::currency);
    reader = new QuestionReader(dictionary, Thesaurus.general(), scopes::read);
    terms = new QuestionTerms(index, dictionary);
    var masks = new Masks(dictionary.masks());
    candidates = new Candidates(index, meaning);
    quotes = new QuoteFinder(index, masks);
    citations = new Citations(index);
    aligner = new Aligner(index, masks);
    ranker = new Ranker(Models.shipped());
    beginnings = new Beginnings(index, masks);
  }

  /// What the documents say to a question in a member's words. A question of nothing but question
  /// words, punctuation or another language is refused like any other that they do not answer.
  public Finding ask(String text) {
    try (var _ = asking()) {
      Question question = reader.read(text);
      List<Term> subject = terms.of(question);
      if (subject.isEmpty() && question.scope() != Scope.EVERYTHING) {
        return beginnings.of(question.scope());
      }
      return question.isWordless() ? new Finding.Refused(0) : answer(question, subject);
    }
  }

  private Courtesy.Asking asking() {
    return meaning.map(Meaning::asking).orElse(() -> {});
  }

  private Finding answer(Question question, List<Term> subject) {
    Optional<ReadText> read = readByModel(question);
    List<Ranked> passages = passages(question, subject, read);
    List<ScoredQuote> ranked = ranker.quotes(passages);
    if (ranked.isEmpty()) {
      return new Finding.Refused(0);
    }
    Signals signals =
        Signals.of(
            ranked,
            passages,
            subject,
            Signals.unknown(subject, index),
            alignment(question, subject, read, ranked.getFirst().quote()));
    double confidence = ranker.confidence(signals);
    if (confidence < (question.scope().isOneDocument() ? SCOPED_THRESHOLD : THRESHOLD)) {
      return new Finding.Refused(confidence);
    }
    List<Citation> open =
        Ambiguity.candidates(question, subject, ranked.stream().map(ScoredQuote::quote).toList());
    return open.isEmpty()
        ? new Finding.Answered(citations.of(ranked), confidence)
        : new Finding.Clarify(open, confidence);
  }

  /// Empty while there is no model or no vectors: then the question is answered by words.
  Optional<ReadText> readByModel(Question question) {
    Generation generation = index.generation();
    return meaning.flatMap(m -> m.of(question, generation));
  }

  Alignment alignment(Question question, List<Term> subject, Optional<ReadText> read, Quote best) {
    if (read.isEmpty() || meaning.isEmpty() || !best.byMeaning()) {
      return Alignment.NONE;
    }
    return aligner.align(question, subject, read.get(), best, meaning.get().embedder());
  }

  /// The passages that may answer, with their quotes, the best first.
  private List<Ranked> passages(Question question, List<Term> subject, Optional<ReadText> read) {
    List<Candidate> found = candidates(question, read);
    return ranker.passages(found, quotes(question, subject, found));
  }

  Question read(String text) {
    return reader.read(text);
  }

  List<Term> subject(Question question) {
    return terms.of(question);
  }

  /// The passages that may answer, those of the best words first.
  List<Candidate> candidates(Question question, Optional<ReadText> read) {
    List<Candidate> found =
        candidates.find(question, read, PASSAGES, hit -> mayBeQuoted(hit, question));
    AnswerShape.Kind asked = AnswerShape.askedBy(question.searchText()).kind();
    return asked == AnswerShape.Kind.DOCUMENT_NUMBER ? NumberLines.with(found, index) : found;
  }

  /// Every quote of each.
  List<List<Quote>> quotes(Question question, List<Term> subject, List<Candidate> found) {
    return quotes.find(question, subject, found, currency());
  }

  /// A template (`20XX年`) is nobody's rule and is never quoted; the newest version of a document
  /// wins, unless an older one is asked for.
  private boolean mayBeQuoted(Hit hit, Question question) {
    return !hit.info().template()
        && (question.asksForFormer() || !isReplaced(hit.passage().documentId()));
  }

  /// The best passages for a question, whether or not they answer it, the best first; behind those
  /// that were looked into come the others in the order of their words. The best one's score is 1,
  /// that of one which is not worth showing beside it below a half.
  public List<Hit> search(String text, int limit) {
    try (var _ = asking()) {
      Question question = reader.read(text);
      var hits = new LinkedHashMap<String, Hit>();
      for (Ranked passage : passages(question, terms.of(question), readByModel(question))) {
        put(passage.candidate().hit(), Math.exp(passage.standing() / SPREAD), hits);
      }
      List<Hit> byWords = index.search(question, limit);
      double last = hits.isEmpty() ? 1 : hits.lastEntry().getValue().score();
      for (Hit hit : byWords) {
        put(hit, last * hit.score() / (byWords.getFirst().score() + 1), hits);
      }
      return hits.values().stream().limit(limit).toList();
    }
  }

  private static void put(Hit hit, double score, Map<String, Hit> hits) {
    hits.putIfAbsent(hit.passage().id(), new Hit(hit.passage(), hit.info(), score));
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
}
