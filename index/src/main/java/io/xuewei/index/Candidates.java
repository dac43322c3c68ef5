package io.xuewei.index;

import io.xuewei.index.Candidate.Likeness;
import io.xuewei.index.dense.ByteVector;
import io.xuewei.index.dense.ReadText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the passages that may answer: the best by words, and those nearest in meaning.
///
/// Either all candidates have a likeness or none: as long as the vectors of one are still to be
/// made, the question is answered by words, since a passage is not worse for being new.
final class Candidates {

  private final PassageIndex index;
  private final Optional<Meaning> meaning;

  Candidates(PassageIndex index, Optional<Meaning> meaning) {
    this.index = index;
    this.meaning = meaning;
  }

  /// The best by words first.
  ///
  /// @param read what the model makes of the question; empty to go by words
  /// @param each how many of either kind at most
  /// @param allowed whether a passage may be quoted
  List<Candidate> find(
      Question question, Optional<ReadText> read, int each, Predicate<Hit> allowed) {
    Optional<ByteVector> vector = read.map(r -> ByteVector.of(r.vector()));
    List<String> near = vector.map(v -> nearest(v, each)).orElse(List.of());
    Predicate<Hit> wanted = allowed.and(hit -> question.scope().holds(hit.passage()));
    List<Match> matches =
        index.match(question, each, near).stream().filter(m -> wanted.test(m.hit())).toList();
    return vector.flatMap(v -> alike(matches, v)).orElseGet(() -> byWords(matches, each));
  }

  private List<String> nearest(ByteVector question, int limit) {
    return meaning.map(m -> m.nearest(question, limit)).orElse(List.of());
  }

  /// All of them with their likeness, or nothing when one has no vectors.
  private Optional<List<Candidate>> alike(List<Match> matches, ByteVector question) {
    var candidates = new ArrayList<Candidate>();
    for (Match match : matches) {
      var vectors = meaning.flatMap(m -> m.of(match.hit().passage()));
      if (vectors.isEmpty()) {
        return Optional.empty();
      }
      candidates.add(new Candidate(match, vectors.map(v -> Likeness.of(v, question))));
    }
    return Optional.of(candidates);
  }

  private static List<Candidate> byWords(List<Match> matches, int most) {
    return matches.stream()
        .limit(most)
        .map(match -> new Candidate(match, Optional.empty()))
        .toList();
  }
}
