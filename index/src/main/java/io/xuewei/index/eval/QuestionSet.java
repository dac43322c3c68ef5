package io.xuewei.index.eval;

import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Documents and questions with what is known of their answers.
///
/// @param name the folder's name
/// @param documents what is searched
/// @param dictionary the organisation's words, empty when the set has none
/// @param queries questions that the documents answer
/// @param negatives questions that they do not answer; empty when the set has none
public record QuestionSet(
    String name,
    List<Document> documents,
    Dictionary dictionary,
    List<Query> queries,
    List<Negative> negatives) {

  public QuestionSet {
    documents = List.copyOf(documents);
    queries = List.copyOf(queries);
    negatives = List.copyOf(negatives);
  }

  /// Reads a folder: a BEIR question set, or one with a `questions.jsonl` of ours.
  ///
  /// @throws MalformedQuestionSet when the folder holds neither, or a line is wrong
  public static QuestionSet read(Path folder) throws IOException {
    return Files.exists(folder.resolve(GoldenFolder.QUESTIONS))
        ? new GoldenFolder(folder).read()
        : new BeirFolder(folder).read();
  }

  /// A question that the documents answer.
  ///
  /// @param id unique in the set
  /// @param text as it is asked
  /// @param relevant ids of the documents that answer it, at least one
  /// @param answers texts of which a good quote holds one; empty when nobody wrote them down
  public record Query(String id, String text, Set<String> relevant, List<String> answers) {
    public Query {
      relevant = Set.copyOf(relevant);
      answers = List.copyOf(answers);
    }
  }

  /// A question that the documents do not answer.
  ///
  /// @param nearMiss whether it asks about the documents' own subjects
  public record Negative(String id, String text, boolean nearMiss) {}

  /// The same set with at most `limit` queries and negatives each.
  public QuestionSet limitedTo(int limit) {
    return new QuestionSet(
        name,
        documents,
        dictionary,
        queries.subList(0, Math.min(limit, queries.size())),
        negatives.subList(0, Math.min(limit, negatives.size())));
  }
}
