package io.xuewei.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.running.TestData;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  private record Result(int exitCode, String out, String err) {}

  @TempDir Path folder;

  @BeforeEach
  void fill() throws Exception {
    TestData.fill(folder, URI.create("http://127.0.0.1:9/"));
  }

  @Test
  void askPrintsTheAnswerAndExitsWith0() {
    Result result = run("ask", "图书损坏怎么赔偿");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("按原价赔偿");
  }

  @Test
  void askForWhatNobodyWroteExitsWith3() {
    Result result = run("ask", "火星上有没有水");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).isNotBlank();
  }

  @Test
  void withJsonStdoutHoldsOneObjectOnly() throws Exception {
    Result result = run("ask", "--json", "借书能借几天");

    assertThat(result.out().lines()).hasSize(1);
    assertThat(new ObjectMapper().readTree(result.out()).fieldNames())
        .toIterable()
        .containsExactly("outcome", "text", "citations", "confidence", "tookMillis");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\u0000b"})
  void aBadQuestionIsWrongUsage(String question) {
    Result result = run("ask", question);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("the question");
  }

  @Test
  void aQuestionOfAMegabyteIsWrongUsage() {
    assertThat(run("ask", "问".repeat(350_000)).exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "ask", "chat", "check-config"})
  void everyCommandHelps(String command) {
    Result result = run(command, "--help");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Usage: xuewei " + command).contains("--data=DIR");
  }

  @Test
  void withoutACommandTheUsageIsShown() {
    Result result = run();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("a command is missing")
        .contains("ask")
        .doesNotContain("warm-up");
  }

  @Test
  void theVersionIsTold() {
    assertThat(run("--version").out()).startsWith("xuewei ");
  }

  @Test
  void aGoodConfigurationIsSaidToBeGood() {
    Result result = run("check-config");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("hall, other");
  }

  @Test
  void aBadConfigurationIsToldLineByLine() throws Exception {
    Path file = Files.writeString(folder.resolve("bad.yaml"), "a: 1\nserver: {port: x}\n");
    Result result = run("check-config", "--config", file.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(2);
  }

  @Test
  void aConfigurationFileThatIsNotThereIsWrongUsage() {
    assertThat(run("check-config", "--config", "nowhere.yaml").exitCode()).isEqualTo(2);
  }

  @Test
  void serveRefusesAPortThatIsNone() {
    assertThat(run("serve", "--port", "70000").exitCode()).isEqualTo(2);
  }

  @Test
  void inTheTerminalAMemberTalksAlone() {
    InputStream usual = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream(
              "借书能借几天\n\n出处\n发起学习 读书会\n签到\n".getBytes(StandardCharsets.UTF_8)));
      Result result = run("chat");

      assertThat(result.exitCode()).isZero();
      assertThat(result.out()).contains("借期三十天", "借阅办法", "学习开始", "已签到");
    } finally {
      System.setIn(usual);
    }
  }

  private Result run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--data", folder.toString()));
    all.addAll(List.of(arguments));
    var out = new StringWriter();
    var err = new StringWriter();
    var command = XueweiCommand.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Result(command.execute(all.toArray(String[]::new)), out.toString(), err.toString());
  }
}
