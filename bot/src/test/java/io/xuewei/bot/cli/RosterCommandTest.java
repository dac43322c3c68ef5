package io.xuewei.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.DataFolder;
import io.xuewei.bot.roster.TestBook;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterCommandTest {

  private record Result(int exitCode, String out, String err) {}

  @TempDir Path data;
  @TempDir Path desk;

  private Result run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var all = new ArrayList<>(List.of("--data", data.toString()));
    all.addAll(List.of(arguments));
    int code =
        XueweiCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(all.toArray(String[]::new));
    return new Result(code, out.toString(), err.toString());
  }

  private String file(String name, byte[] content) throws Exception {
    return Files.write(desk.resolve(name), content).toString();
  }

  @Test
  void takesARosterInAndShowsIt() throws Exception {
    var book = new TestBook("名册").row("称呼", "备注", "手机").row("张三", "财务科", "13800138000");
    String file = file("r.xlsx", book.row("=1+1", "", "").bytes());
    Result dry = run("roster", "import", file, "--group", "一支部", "--map", "姓名=A", "--dry-run");
    assertThat(dry.exitCode()).isEqualTo(XueweiCommand.FAILED);
    assertThat(dry.out())
        .contains("试运行", "新增1", "第2行:新增 张三", "第3行A未收:\"=1+1\"不像姓名", "一律不保存的列:C 手机");
    Result json = run("roster", "import", file, "--group", "一支部", "--map", "姓名=A", "--json");
    assertThat(new ObjectMapper().readTree(json.out()).at("/counts/added").asInt()).isEqualTo(1);
    Result shown = run("roster", "show", "--group", "一支部");
    assertThat(shown.exitCode()).isZero();
    assertThat(shown.out()).startsWith("张三\t成员\t").contains("财务科").contains("一支部:名册1人。");
    Result unknown = run("roster", "show", "--group", "二支部");
    assertThat(unknown.exitCode()).isEqualTo(XueweiCommand.FAILED);
    assertThat(unknown.err()).contains("--group: expected").contains("一支部");
  }

  @Test
  void takesUnitsInAndShowsTheirCoverage() throws Exception {
    String file = file("u.csv", "单位,上级,层级\n甲区,,区\n乙公司,甲区,企业\n丙区,,区\n".getBytes("GB18030"));
    assertThat(run("units", "import", file).out()).contains("读到3行:新增3");
    Result shown = run("units", "show");
    assertThat(shown.out().lines())
        .startsWith("丙区(区) 0/0 待补", "甲区(区) 0/1 0.0%", "  乙公司(企业) 0/1 0.0%")
        .hasSize(4);
    assertThat(run("units", "show", "--json").out()).contains("\"percent\":null");
  }

  @Test
  void saysWhatToDoInstead() throws Exception {
    String file = file("r.csv", new byte[] {'P', 'K', 3, 4});
    assertThat(run("roster", "import", file, "--group", "一支部").err()).contains("不是完好的xlsx文件");
    assertThat(run("roster").err()).contains("a command is missing: import or show");
    try (var _ = new DataFolder(data).lock()) {
      Result served = run("roster", "import", file, "--group", "一支部");
      assertThat(served.exitCode()).isEqualTo(XueweiCommand.FAILED);
      assertThat(served.err())
          .contains("a server has the data folder")
          .contains("POST /api/roster");
    }
  }
}
