package io.xuewei.index;

import io.xuewei.index.analysis.Folding;
import io.xuewei.index.dense.ReadText;
import io.xuewei.index.eval.QuestionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A question of a set, with everything that was found for it.
///
/// @param set the set's name
/// @param near whether it is a near miss
/// @param relevant ids of the documents that answer it; none when no document does
/// @param answers texts of which a right quote holds one, comparable; may be none
/// @param features of the candidates, in their order
/// @param unknown see [Signals]
/// @param alignments gives that of a quote while the set is open
record TrainingExample(
    String set,
    boolean near,
    Set<String> relevant,
    List<String> answers,
    List<Term> subject,
    List<Candidate> candidates,
    List<List<Quote>> quotes,
    List<Map<String, Double>> features,
    double unknown,
    Function<Quote, Alignment> alignments) {

  boolean answerable() {
    return !relevant.isEmpty();
  }

  boolean isRelevant(Candidate candidate) {
    return relevant.contains(candidate.passage().documentId())
        && (answers.isEmpty() || holdsAnswer(candidate.passage().text()));
  }

  boolean isRight(Quote quote) {
    return relevant.contains(quote.hit().passage().documentId()) && holdsAnswer(quote.text());
  }

  private boolean holdsAnswer(String text) {
    String comparable = comparable(text);
    return answers.stream().anyMatch(comparable::contains);
  }

  private static String comparable(String text) {
    return Folding.fold(text).replaceAll("\\s", "");
  }

  /// Those of a set.
  ///
  /// @param open the set's library
  static List<TrainingExample> of(OpenSet open) {
    var examples = new ArrayList<TrainingExample>();
    for (QuestionSet.Query query : open.set().queries()) {
      List<String> answers = query.answers().stream().map(a -> comparable(a)).toList();
      examples.add(of(open, query.text(), false, query.relevant(), answers));
    }
    for (QuestionSet.Negative negative : open.set().negatives()) {
      examples.add(of(open, negative.text(), negative.nearMiss(), Set.of(), List.of()));
    }
    return examples;
  }

  private static TrainingExample of(
      OpenSet open, String text, boolean near, Set<String> relevant, List<String> answers) {
    Question question = open.library().read(text);
    List<Term> subject = open.library().subject(question);
    Optional<ReadText> read = open.library().readByModel(question);
    List<Candidate> candidates = open.library().candidates(question, read);
    List<List<Quote>> quotes = open.library().quotes(question, subject, candidates);
    return new TrainingExample(
        open.set().name(),
        near,
        relevant,
        answers,
        subject,
        candidates,
        quotes,
        PassageFeatures.of(candidates, quotes),
        Signals.unknown(subject, open.index()),
        remembered(quote -> open.library().alignment(question, subject, read, quote)));
  }

  /// The model runs once for each quote.
  private static Function<Quote, Alignment> remembered(Function<Quote, Alignment> aligner) {
    var known = new HashMap<String, Alignment>();
    return quote ->
        known.computeIfAbsent(
            quote.hit().passage().id() + "@" + quote.start(), _ -> aligner.apply(quote));
  }
}
