package io.xuewei.index;

import io.xuewei.index.analysis.Folding;
import io.xuewei.index.eval.QuestionSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A question of a set, with everything that was found for it.
///
/// @param set the set's name
/// @param near whether it is a near miss
/// @param relevant ids of the documents that answer it; none when no document does
/// @param answers texts of which a right quote holds one, comparable; may be none
/// @param features of the candidates, in their order
/// @param unknown see [Signals]
record TrainingExample(
    String set,
    boolean near,
    Set<String> relevant,
    List<String> answers,
    List<Term> subject,
    List<Candidate> candidates,
    List<List<Quote>> quotes,
    List<Map<String, Double>> features,
    double unknown) {

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
  /// @param vectors where to keep the set's vectors; empty to go by words
  static List<TrainingExample> of(Path folder, Optional<Path> vectors, Clock clock)
      throws IOException, InterruptedException {
    QuestionSet set = QuestionSet.read(folder);
    try (PassageIndex index = PassageIndex.inMemory(set.dictionary())) {
      index.publish(set.documents(), set.name());
      if (vectors.isEmpty()) {
        return of(set, new Library(index, set.dictionary(), clock), index);
      }
      try (Meaning meaning =
          Meaning.in(vectors.get().resolve(set.name()), set.dictionary(), clock)) {
        meaning.follow(index, _ -> {});
        meaning.await();
        return of(set, new Library(index, set.dictionary(), clock, Optional.of(meaning)), index);
      }
    }
  }

  private static List<TrainingExample> of(QuestionSet set, Library library, PassageIndex index) {
    var examples = new ArrayList<TrainingExample>();
    for (QuestionSet.Query query : set.queries()) {
      List<String> answers = query.answers().stream().map(a -> comparable(a)).toList();
      examples.add(of(set, query.text(), false, query.relevant(), answers, library, index));
    }
    for (QuestionSet.Negative negative : set.negatives()) {
      examples.add(
          of(set, negative.text(), negative.nearMiss(), Set.of(), List.of(), library, index));
    }
    return examples;
  }

  private static TrainingExample of(
      QuestionSet set,
      String text,
      boolean near,
      Set<String> relevant,
      List<String> answers,
      Library library,
      PassageIndex index) {
    Question question = library.read(text);
    List<Term> subject = library.subject(question);
    List<Candidate> candidates = library.candidates(question);
    List<List<Quote>> quotes = library.quotes(question, subject, candidates);
    return new TrainingExample(
        set.name(),
        near,
        relevant,
        answers,
        subject,
        candidates,
        quotes,
        PassageFeatures.of(candidates, quotes),
        Signals.unknown(subject, index));
  }
}
