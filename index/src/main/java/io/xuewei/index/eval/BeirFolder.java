package io.xuewei.index.eval;

import io.xuewei.index.eval.QuestionSet.Negative;
import io.xuewei.index.eval.QuestionSet.Query;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A question set in the layout of the BEIR benchmark: `corpus.jsonl`, `queries.jsonl`,
/// `qrels/test.tsv`, and our additions `answers.jsonl` and `negatives.jsonl`, which may be missing.
/// Queries without a relevant document are left out, as BEIR does.
final class BeirFolder {

  private final Path folder;

  BeirFolder(Path folder) {
    this.folder = folder;
  }

  QuestionSet read() throws IOException {
    List<Document> documents = documents();
    Set<String> ids = documents.stream().map(Document::id).collect(Collectors.toSet());
    return new QuestionSet(
        folder.toAbsolutePath().normalize().getFileName().toString(),
        documents,
        Dictionary.empty(),
        queries(ids),
        negatives());
  }

  private List<Document> documents() throws IOException {
    var documents = new ArrayList<Document>();
    for (JsonLines.Entry entry : JsonLines.readWithIds(file("corpus.jsonl"))) {
      documents.add(
          Document.ofOnePassage(entry.text("_id"), entry.text("title"), entry.text("text")));
    }
    if (documents.isEmpty()) {
      throw new MalformedQuestionSet(file("corpus.jsonl"), "holds no document");
    }
    return documents;
  }

  private List<Query> queries(Set<String> documents) throws IOException {
    var texts = new LinkedHashMap<String, String>();
    for (JsonLines.Entry entry : JsonLines.readWithIds(file("queries.jsonl"))) {
      texts.put(entry.text("_id"), entry.text("text"));
    }
    Map<String, Set<String>> relevant =
        new Judgements(file("qrels/test.tsv")).read(texts.keySet(), documents);
    Map<String, List<String>> answers = answers(texts.keySet());
    var queries = new ArrayList<Query>();
    texts.forEach((id, text) -> {
      if (relevant.containsKey(id)) {
        queries.add(new Query(id, text, relevant.get(id), answers.getOrDefault(id, List.of())));
      }
    });
    if (queries.isEmpty()) {
      throw new MalformedQuestionSet(file("qrels/test.tsv"), "names no relevant document");
    }
    return queries;
  }

  private Map<String, List<String>> answers(Set<String> queries) throws IOException {
    var answers = new HashMap<String, List<String>>();
    for (JsonLines.Entry entry : JsonLines.readWithIdsIfThere(file("answers.jsonl"))) {
      String id = entry.text("_id");
      if (!queries.contains(id)) {
        throw entry.wrong("\"" + id + "\" is not in queries.jsonl");
      }
      answers.put(id, entry.texts("answers"));
    }
    return answers;
  }

  private List<Negative> negatives() throws IOException {
    var negatives = new ArrayList<Negative>();
    for (JsonLines.Entry entry : JsonLines.readWithIdsIfThere(file("negatives.jsonl"))) {
      negatives.add(new Negative(entry.text("_id"), entry.text("text"), false));
    }
    return negatives;
  }

  private Path file(String name) {
    return folder.resolve(name);
  }
}
