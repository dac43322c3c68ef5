package io.xuewei.index.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.index.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path folder;

  @BeforeEach
  void smallSet() throws IOException {
    write(
        "corpus.jsonl",
        """
        {"_id": "d1", "title": "借书", "text": "每人一次可以借阅图书三册，借期三十日。"}
        {"_id": "d2", "title": "开放", "text": "阅览室每天上午九点开门，下午五点闭馆。"}
        """);
    write(
        "queries.jsonl",
        """
        {"_id": "q1", "text": "一次可以借几册图书"}
        {"_id": "q2", "text": "阅览室下午几点闭馆"}
        {"_id": "unjudged", "text": "没有判断的问题"}
        """);
    write("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td2\t1\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aSetWithoutTheOptionalFilesHasNullsForThem() throws IOException {
    Figures figures = Evaluation.of(folder, CLOCK).run();
    assertThat(figures.queries()).isEqualTo(2);
    assertThat(figures.recallAt1()).isEqualTo(1);
    assertThat(figures.ndcgAt10()).isEqualTo(1);
    assertThat(figures.quoteHitAt1()).isNull();
    assertThat(figures.wrongAnswerRate()).isNull();
    assertThat(figures.refusalAuc()).isNull();
  }

  @Test
  void answersAndNegativesAreMeasuredWhenTheyAreThere() throws IOException {
    write("answers.jsonl", "{\"_id\": \"q1\", \"answers\": [\"三 册\"]}\n");
    write("negatives.jsonl", "{\"_id\": \"n1\", \"text\": \"明天会不会下雨\"}\n");
    Figures figures = Evaluation.of(folder, CLOCK).run();
    assertThat(figures.quoteHitAt1()).isEqualTo(1);
    assertThat(figures.quoteChars()).isEqualTo(19);
    assertThat(figures.wrongAnswerRate()).isZero();
    assertThat(figures.refusalAuc()).isEqualTo(1);
  }

  @Test
  void fewerQueriesCanBeAsked() throws IOException {
    assertThat(Evaluation.of(folder, CLOCK).limitedTo(1).run().queries()).isEqualTo(1);
  }

  @Test
  void aWrongLineIsNamed() throws IOException {
    write("queries.jsonl", "{\"_id\": \"q1\", \"text\": \"好\"}\n{\"_id\": \"q2\"}\n");
    assertThatThrownBy(() -> Evaluation.of(folder, CLOCK))
        .isInstanceOf(MalformedQuestionSet.class)
        .hasMessageContaining("queries.jsonl, line 2")
        .hasMessageContaining("text");
    write("queries.jsonl", "nonsense\n");
    assertThatThrownBy(() -> Evaluation.of(folder, CLOCK))
        .hasMessageContaining("queries.jsonl, line 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          qrels/test.tsv  | q1 d1 1                              | test.tsv, line 2: must be query id
          qrels/test.tsv  | q1\td1\tmuch                         | test.tsv, line 2: must be query id
          qrels/test.tsv  | q1\td1\t99999999999                  | test.tsv, line 2: must be query id
          qrels/test.tsv  | q1\td9\t1                            | test.tsv, line 2: "d9" is not in corpus.jsonl
          qrels/test.tsv  | q9\td1\t1                            | test.tsv, line 2: "q9" is not in queries.jsonl
          qrels/test.tsv  | q1\td1\t0                            | test.tsv: names no relevant document
          answers.jsonl   | {"_id": "q9", "answers": ["a"]}      | answers.jsonl, line 2: "q9" is not in queries.jsonl
          answers.jsonl   | {"_id": "q1", "answers": "a"}        | answers.jsonl, line 2: "answers" must be a list
          answers.jsonl   | {"_id": "q1", "answers": [1]}        | answers.jsonl, line 2: "answers" must be a list of strings
          negatives.jsonl | {"_id": "n1"}                        | negatives.jsonl, line 2: "text" must be a string
          negatives.jsonl | ["n1"]                               | negatives.jsonl, line 2: must be a JSON object
          corpus.jsonl    | {"_id": "d1", "title": "a", "text":  | corpus.jsonl, line 2: is not JSON
          corpus.jsonl    | {"_id": 7, "title": "", "text": ""}  | corpus.jsonl, line 2: "_id" must be a string
          corpus.jsonl    | {"_id": "d1", "text": "a"}           | corpus.jsonl, line 2: "title" must be a string
          queries.jsonl   | {"_id": "q1"}                        | queries.jsonl, line 2: "text" must be a string
          """)
  void aWrongLineIsNamedWithItsFile(String name, String secondLine, String message)
      throws IOException {
    write(name, "\n" + secondLine.replace("\\t", "\t") + "\n");
    assertThatThrownBy(() -> Evaluation.of(folder, CLOCK))
        .isInstanceOf(MalformedQuestionSet.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"corpus.jsonl,d1", "queries.jsonl,q1", "answers.jsonl,q1", "negatives.jsonl,n1"})
  void anIdUsedTwiceIsNamedWithBothLines(String name, String id) throws IOException {
    String line =
        "{\"_id\": \"%s\", \"title\": \"\", \"text\": \"\", \"answers\": []}%n".formatted(id);
    write(name, line + "\n" + line);
    assertThatThrownBy(() -> Evaluation.of(folder, CLOCK))
        .isInstanceOf(MalformedQuestionSet.class)
        .hasMessageContaining(name + ", line 3: \"_id\" " + id + " is that of line 1 too");
  }

  @Test
  void judgementsWithoutHeadingsAreNoticed() throws IOException {
    write("qrels/test.tsv", "q1\td1\t1\nq2\td2\t1\n");
    assertThatThrownBy(() -> Evaluation.of(folder, CLOCK))
        .isInstanceOf(MalformedQuestionSet.class)
        .hasMessageContaining("test.tsv, line 1: must be the headings");
  }

  @Test
  void anEmptyCorpusIsNoticed() throws IOException {
    write("corpus.jsonl", "\n");
    assertThatThrownBy(() -> Evaluation.of(folder, CLOCK))
        .isInstanceOf(MalformedQuestionSet.class)
        .hasMessageContaining("corpus.jsonl: holds no document");
  }

  @Test
  void theRocTellsWhatOtherThresholdsWouldDo() throws IOException {
    write("negatives.jsonl", "{\"_id\": \"n1\", \"text\": \"明天会不会下雨\"}\n");
    Figures figures = Evaluation.of(folder, CLOCK).run();
    assertThat(figures.roc()).hasSizeBetween(19, 20);
    assertThat(figures.roc())
        .isSortedAccordingTo(Comparator.comparingDouble(RocPoint::threshold))
        .contains(
            new RocPoint(Library.THRESHOLD, figures.answeredRate(), figures.wrongAnswerRate()));
  }

  @Test
  void aRisingThresholdAnswersLessAndNeverWhatIsAskedBack() {
    var queries =
        List.of(
            new RocPoint.Confidence(0.9, true),
            new RocPoint.Confidence(0.4, true),
            new RocPoint.Confidence(0.8, false));
    var negatives = List.of(new RocPoint.Confidence(0.5, true));
    List<RocPoint> roc = RocPoint.of(queries, negatives, 0.42);
    assertThat(roc)
        .hasSize(20)
        .contains(
            new RocPoint(0.4, 2 / 3.0, 1),
            new RocPoint(0.42, 1 / 3.0, 1),
            new RocPoint(0.55, 1 / 3.0, 0),
            new RocPoint(0.95, 0, 0));
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(folder.resolve("corpus.jsonl"));
    assertThatThrownBy(() -> Evaluation.of(folder, CLOCK))
        .isInstanceOf(MalformedQuestionSet.class)
        .hasMessageContaining("corpus.jsonl");
  }
}
