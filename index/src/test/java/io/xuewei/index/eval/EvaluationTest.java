package io.xuewei.index.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void aWrongJudgementIsNamed() throws IOException {
    write("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1 d1 1\n");
    assertThatThrownBy(() -> Evaluation.of(folder, CLOCK))
        .isInstanceOf(MalformedQuestionSet.class)
        .hasMessageContaining("test.tsv, line 2");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(folder.resolve("corpus.jsonl"));
    assertThatThrownBy(() -> Evaluation.of(folder, CLOCK))
        .isInstanceOf(MalformedQuestionSet.class)
        .hasMessageContaining("corpus.jsonl");
  }
}
