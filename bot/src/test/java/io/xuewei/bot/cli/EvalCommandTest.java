package io.xuewei.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Given a question set of two documents and two questions.
class EvalCommandTest {

  private record Result(int exitCode, String out, String err) {}

  @TempDir Path set;
  @TempDir Path other;

  @BeforeEach
  void fill() throws Exception {
    Files.writeString(
        set.resolve("corpus.jsonl"),
        """
        {"_id":"d1","title":"停车","text":"外来车辆每小时收费三元，首小时免费。"}
        {"_id":"d2","title":"借阅","text":"图书遗失的，赔偿同一版本的新书。"}
        """);
    Files.writeString(
        set.resolve("queries.jsonl"),
        """
        {"_id":"q1","text":"外来车辆怎么收费"}
        {"_id":"q2","text":"弄丢了读物要咋办"}
        """);
    Files.createDirectory(set.resolve("qrels"));
    Files.writeString(
        set.resolve("qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td2\t1\n");
  }

  @Test
  void vectorsAreKeptForTheNextMeasurement() throws Exception {
    Path kept = other.resolve("vectors");

    JsonNode first = figures("--vectors", kept.toString());
    assertThat(kept).isDirectoryContaining("glob:**segments_*");
    long written = lastWritten(kept);
    JsonNode second = figures("--vectors", kept.toString());

    assertThat(second.get("ndcg@10")).isEqualTo(first.get("ndcg@10"));
    assertThat(lastWritten(kept)).isEqualTo(written);
  }

  @Test
  void wordsMeasuresWithoutTheDenseHalf() throws Exception {
    Path kept = other.resolve("vectors");

    JsonNode figures = figures("--words", "--vectors", kept.toString());

    assertThat(figures.get("queries").asInt()).isEqualTo(2);
    assertThat(kept).doesNotExist();
  }

  @Test
  void aFolderThatIsNotThereOrALimitOfNoneIsWrongUsage() {
    assertThat(run("eval", "nowhere").exitCode()).isEqualTo(2);
    assertThat(run("eval", "--limit", "0", set.toString()).err()).contains("--limit");
  }

  private static long lastWritten(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().lastModified()).max().orElseThrow();
    }
  }

  private JsonNode figures(String... options) throws Exception {
    var arguments = new String[options.length + 3];
    arguments[0] = "eval";
    arguments[1] = "--json";
    System.arraycopy(options, 0, arguments, 2, options.length);
    arguments[options.length + 2] = set.toString();
    Result result = run(arguments);
    assertThat(result.exitCode()).as(result.err()).isZero();
    return new ObjectMapper().readTree(result.out());
  }

  private static Result run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var command = XueweiCommand.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Result(command.execute(arguments), out.toString(), err.toString());
  }
}
