package io.xuewei.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.chat.Chat;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCommandTest {

  private record Result(int exitCode, String out, String err) {}

  @TempDir Path folder;

  @BeforeEach
  void study() {
    try (var chat = new Chat(folder)) {
      chat.in("一支部").says("王组织", "发起学习 党课").says("张三", "签到").says("王组织", "结束学习");
    }
  }

  private Result run(String... arguments) {
    var command = XueweiCommand.commandLine();
    var out = new StringWriter();
    var err = new StringWriter();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    var all = new java.util.ArrayList<String>(java.util.List.of(arguments));
    all.addAll(java.util.List.of("--data", folder.toString()));
    int exitCode = command.execute(all.toArray(String[]::new));
    return new Result(exitCode, out.toString(), err.toString());
  }

  private String[] export(String group, String format, Path file) {
    return new String[] {
      "ledger",
      "export",
      "--group",
      group,
      "--from",
      "2025-06-01",
      "--to",
      "2025-06-30",
      "--format",
      format,
      "--out",
      file.toString(),
      "--json"
    };
  }

  @Test
  void writesTheLedgerAndSaysSoInOneObject() throws Exception {
    Path file = folder.resolve("out.csv");
    Result result = run(export("一支部", "csv", file));
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out().lines()).hasSize(1);
    assertThat(new ObjectMapper().readTree(result.out()).get("bytes").asLong())
        .isEqualTo(Files.size(file));
    assertThat(Files.readString(file)).contains("\"党课\",\"张三\",\"到会\"");
  }

  @Test
  void namesTheGroupsThatThereAreWhenItKnowsNoSuchOne() {
    Result result = run(export("二支部", "xlsx", folder.resolve("out.xlsx")));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("--group").contains("一支部");
  }

  @Test
  void isUsedWronglyWithAnotherFormatOrMinutesOfNoLesson() {
    Path file = folder.resolve("out");
    assertThat(run(export("一支部", "pdf", file)).exitCode()).isEqualTo(2);
    Result docx = run(export("一支部", "docx", file));
    assertThat(docx.exitCode()).isEqualTo(2);
    assertThat(docx.err()).contains("--lesson");
    assertThat(run("ledger").exitCode()).isEqualTo(2);
  }
}
