package io.xuewei.index.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A file of relevance judgements: a line of headings, then query id, document id and a score on
/// each line, between tabs. A score above 0 means relevant.
final class Judgements {

  private final Path file;

  Judgements(Path file) {
    this.file = file;
  }

  /// The ids of the relevant documents by the query's id.
  ///
  /// @param queries the ids of the set's queries
  /// @param documents the ids of the set's documents
  Map<String, Set<String>> read(Set<String> queries, Set<String> documents) throws IOException {
    var relevant = new HashMap<String, Set<String>>();
    List<String> lines = JsonLines.lines(file);
    if (!lines.isEmpty() && isJudgement(lines.getFirst().split("\t", -1))) {
      throw new MalformedQuestionSet(file, 1, "must be the headings query-id, corpus-id, score");
    }
    for (int i = 1; i < lines.size(); i++) {
      String[] columns = columns(i + 1, lines.get(i));
      known(i + 1, columns[0], queries, "queries.jsonl");
      if (Integer.parseInt(columns[2]) > 0) {
        known(i + 1, columns[1], documents, "corpus.jsonl");
        relevant.computeIfAbsent(columns[0], query -> new HashSet<>()).add(columns[1]);
      }
    }
    return relevant;
  }

  private String[] columns(int line, String text) throws MalformedQuestionSet {
    String[] columns = text.split("\t", -1);
    if (!isJudgement(columns)) {
      throw new MalformedQuestionSet(
          file, line, "must be query id, document id and a whole number, between tabs");
    }
    return columns;
  }

  private static boolean isJudgement(String[] columns) {
    return columns.length == 3 && columns[2].matches("-?\\d{1,9}");
  }

  private void known(int line, String id, Set<String> ids, String where)
      throws MalformedQuestionSet {
    if (!ids.contains(id)) {
      throw new MalformedQuestionSet(file, line, "\"" + id + "\" is not in " + where);
    }
  }
}
