package io.xuewei.index.eval;

import io.xuewei.index.eval.QuestionSet.Negative;
import io.xuewei.index.eval.QuestionSet.Query;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A question set in the layout of the BEIR benchmark: `corpus.jsonl`, `queries.jsonl`,
/// `qrels/test.tsv`, and our additions `answers.jsonl` and `negatives.jsonl`, which may be missing.
/// Queries without a relevant document are left out, as BEIR does.
final class BeirFolder {

  private final Path folder;

  BeirFolder(Path folder) {
    this.folder = folder;
  }

  QuestionSet read() throws IOException {
    var documents = new ArrayList<Document>();
    for (JsonLines.Entry entry : JsonLines.read(folder.resolve("corpus.jsonl"))) {
      documents.add(
          Document.ofOnePassage(entry.text("_id"), entry.text("title"), entry.text("text")));
    }
    return new QuestionSet(
        folder.toAbsolutePath().normalize().getFileName().toString(),
        documents,
        Dictionary.empty(),
        queries(),
        negatives());
  }

  private List<Query> queries() throws IOException {
    Map<String, Set<String>> relevant = relevant();
    Map<String, List<String>> answers = answers();
    var queries = new ArrayList<Query>();
    for (JsonLines.Entry entry : JsonLines.read(folder.resolve("queries.jsonl"))) {
      String id = entry.text("_id");
      if (relevant.containsKey(id)) {
        queries.add(
            new Query(
                id, entry.text("text"), relevant.get(id), answers.getOrDefault(id, List.of())));
      }
    }
    return queries;
  }

  private Map<String, List<String>> answers() throws IOException {
    var answers = new HashMap<String, List<String>>();
    for (JsonLines.Entry entry : JsonLines.readIfThere(folder.resolve("answers.jsonl"))) {
      answers.put(entry.text("_id"), entry.texts("answers"));
    }
    return answers;
  }

  private List<Negative> negatives() throws IOException {
    var negatives = new ArrayList<Negative>();
    for (JsonLines.Entry entry : JsonLines.readIfThere(folder.resolve("negatives.jsonl"))) {
      negatives.add(new Negative(entry.text("_id"), entry.text("text"), false));
    }
    return negatives;
  }

  private Map<String, Set<String>> relevant() throws IOException {
    Path file = folder.resolve("qrels").resolve("test.tsv");
    var relevant = new HashMap<String, Set<String>>();
    List<String> lines = JsonLines.lines(file);
    for (int i = 1; i < lines.size(); i++) {
      String[] columns = lines.get(i).split("\t", -1);
      if (columns.length != 3 || !columns[2].matches("-?\\d+")) {
        throw new MalformedQuestionSet(
            file, i + 1, "must be query id, document id and a whole number, between tabs");
      }
      if (Integer.parseInt(columns[2]) > 0) {
        relevant.computeIfAbsent(columns[0], query -> new HashSet<>()).add(columns[1]);
      }
    }
    return relevant;
  }
}
