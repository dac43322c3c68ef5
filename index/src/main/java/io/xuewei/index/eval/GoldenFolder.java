package io.xuewei.index.eval;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.index.eval.QuestionSet.Negative;
import io.xuewei.index.eval.QuestionSet.Query;
import io.xuewei.knowledge.folder.DictionaryFiles;
import io.xuewei.knowledge.folder.DocumentFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// A folder with `questions.jsonl`, in or beside a folder that has `documents` and `dictionary`,
/// which the questions are about. Each question has the documents and sentences that answer it; one
/// with none is a negative.
final class GoldenFolder {

  static final String QUESTIONS = "questions.jsonl";

  private final Path folder;

  GoldenFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  QuestionSet read() throws IOException {
    var queries = new ArrayList<Query>();
    var negatives = new ArrayList<Negative>();
    for (JsonLines.Entry entry : JsonLines.read(folder.resolve(QUESTIONS))) {
      JsonNode answers = entry.object().path("answers");
      if (!answers.isArray()) {
        throw new MalformedQuestionSet(entry.file(), entry.line(), "\"answers\" must be a list");
      }
      if (answers.isEmpty()) {
        boolean nearMiss = entry.object().path("nearMiss").asBoolean();
        negatives.add(new Negative(entry.text("id"), entry.text("question"), nearMiss));
      } else {
        queries.add(query(entry, answers));
      }
    }
    return new QuestionSet(
        folder.getFileName().toString(),
        DocumentFolder.read(beside("documents")).documents(),
        DictionaryFiles.read(beside("dictionary")).dictionary(),
        queries,
        negatives);
  }

  private static Query query(JsonLines.Entry entry, JsonNode answers) throws IOException {
    var relevant = new HashSet<String>();
    var sentences = new ArrayList<String>();
    for (JsonNode answer : answers) {
      relevant.add(answer.path("document").asText());
      sentences.add(answer.path("sentence").asText());
    }
    return new Query(entry.text("id"), entry.text("question"), relevant, List.copyOf(sentences));
  }

  /// The folder of that name beside the questions' folder, or beside one of those that this one is
  /// in.
  private Path beside(String name) throws MalformedQuestionSet {
    for (Path place = folder; place != null; place = place.getParent()) {
      Path candidate = place.resolveSibling(name);
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    throw new MalformedQuestionSet(folder, "there is no folder " + name + " beside the questions");
  }
}
