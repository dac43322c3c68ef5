package io.xuewei.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xuewei.bot.running.TestData;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Given a library of one document, an admin adds others.
class KnowledgeCommandTest {

  private record Result(int exitCode, String out, String err) {}

  @TempDir Path data;
  @TempDir Path desk;

  @BeforeEach
  void fill() throws Exception {
    TestData.fill(data, URI.create("http://127.0.0.1:9/"));
  }

  private Path file(String name, String text) throws Exception {
    Path file = desk.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path documents() {
    return data.resolve("knowledge/documents");
  }

  @Test
  void anAddedDocumentIsQuoted() throws Exception {
    Path file = file("停车.txt", "停车管理办法\n外来车辆停车每小时收费三元，首小时免费。\n");

    Result added = run("knowledge", "add", file.toString());

    assertThat(added.exitCode()).isZero();
    assertThat(added.out().lines()).hasSize(2);
    assertThat(added.out()).startsWith("停车  停车管理办法  1 passages");
    assertThat(run("ask", "外来车辆停车每小时收费多少").out()).contains("每小时收费三元");
  }

  @Test
  void thatTheVectorsHaveToWaitForAServerIsSaid() throws Exception {
    Files.delete(data.resolve("xuewei.yaml"));
    Path file = file("停车.txt", "停车管理办法\n外来车辆停车每小时收费三元，首小时免费。\n");

    assertThat(run("knowledge", "add", file.toString()).out().lines())
        .hasSize(3)
        .last()
        .asString()
        .contains("by words now", "serve");
    assertThat(run("knowledge", "add", "--json", file.toString()).out().lines()).hasSize(1);
    assertThat(data.resolve("vectors")).doesNotExist();
  }

  @Test
  void aFolderIsTakenWholeWithItsSidecars() throws Exception {
    file("all/甲.txt", "甲办法\n甲的内容在这里说明。\n");
    file("all/deep/乙.md", "# 乙办法\n\n乙的内容在这里说明。\n");
    file("all/deep/乙.yaml", "number: 乙发〔2024〕1号\n");
    file("all/.hidden/丙.txt", "丙办法\n丙的内容在这里说明。\n");

    Result added = run("knowledge", "add", "--json", desk.resolve("all").toString());

    JsonNode object = new ObjectMapper().readTree(added.out());
    assertThat(added.exitCode()).isZero();
    assertThat(object.findValuesAsText("id")).containsExactly("乙", "甲");
    assertThat(object.at("/documents/0/number").asText()).isEqualTo("乙发〔2024〕1号");
    assertThat(object.get("problems")).isEmpty();
  }

  @Test
  void aSidecarBesideANamedFileComesAlong() throws Exception {
    file("丁.yaml", "title: 丁的真名\n");
    Path file = file("丁.txt", "丁办法\n丁的内容在这里说明。\n");

    assertThat(run("knowledge", "add", file.toString()).out()).contains("丁的真名");
  }

  @Test
  void whatCannotBeUsedStaysOutsideAndTheRestIsAdded() throws Exception {
    Path good = file("好.txt", "好办法\n好的内容在这里说明。\n");
    Path empty = file("空.txt", "\n");
    Path picture = file("图.png", "not a text");

    Result added = run("knowledge", "add", good.toString(), empty.toString(), picture.toString());

    assertThat(added.exitCode()).isEqualTo(1);
    assertThat(added.out()).contains("好办法");
    assertThat(added.err().lines()).hasSize(2);
    assertThat(added.err()).contains("not added: 空.txt: is empty").contains("not added: 图.png");
    assertThat(documents().resolve("空.txt")).doesNotExist();
    assertThat(documents().resolve("图.png")).doesNotExist();
  }

  @Test
  void aFileOfOtherContentIsNeverReplaced() throws Exception {
    String before = Files.readString(documents().resolve("借阅办法.txt"));
    Path other = file("借阅办法.txt", "另一个办法\n另外的内容在这里说明。\n");
    Path free = file("新.txt", "新办法\n新的内容在这里说明。\n");

    Result added = run("knowledge", "add", free.toString(), other.toString());

    assertThat(added.exitCode()).isEqualTo(1);
    assertThat(added.err().lines()).hasSize(1);
    assertThat(added.err()).contains(other.toString(), "other content", "rename");
    assertThat(documents().resolve("借阅办法.txt")).hasContent(before);
    assertThat(documents().resolve("新.txt")).doesNotExist();
  }

  @Test
  void anIdOfAnotherFormatIsInTheWayToo() throws Exception {
    Path other = file("借阅办法.md", "# 另一个办法\n\n另外的内容在这里说明。\n");

    assertThat(run("knowledge", "add", other.toString()).exitCode()).isEqualTo(1);
    assertThat(documents().resolve("借阅办法.md")).doesNotExist();
  }

  @Test
  void aReplacedFileComesBackByARollback() throws Exception {
    Path old = file("停车.txt", "停车管理办法\n外来车辆停车每小时收费三元，首小时免费。\n");
    run("knowledge", "add", old.toString());
    Path other = file("停车.md", "# 停车管理办法\n\n外来车辆停车每小时收费五元，首小时免费。\n");
    assertThat(run("knowledge", "add", other.toString()).err()).contains("--replace");

    Result replaced = run("knowledge", "add", "--replace", other.toString());

    assertThat(replaced.exitCode()).isZero();
    assertThat(documents().resolve("停车.txt")).doesNotExist();
    assertThat(run("ask", "外来车辆停车每小时收费多少").out()).contains("每小时收费五元");
    run("knowledge", "rollback", "1");
    assertThat(documents().resolve("停车.md")).doesNotExist();
    assertThat(run("ask", "外来车辆停车每小时收费多少").out()).contains("每小时收费三元");
  }

  @Test
  void aReplacementTakesTheFolderAndTheSidecarThatAreThere() throws Exception {
    Files.createDirectories(documents().resolve("2024"));
    Files.writeString(documents().resolve("2024/停车.txt"), "停车管理办法\n停车每小时收费三元。\n");
    Files.writeString(documents().resolve("2024/停车.yaml"), "issuer: 某办\n");
    Path other = file("停车.txt", "停车管理办法\n停车每小时收费五元。\n");

    Result replaced = run("knowledge", "add", "--replace", other.toString());

    assertThat(documents().resolve("2024/停车.txt")).hasSameTextualContentAs(other);
    assertThat(replaced.err()).contains("documents/2024/停车.yaml stays", "set-aside");
    assertThat(data.resolve("knowledge/set-aside/documents/2024/停车.txt")).exists();
    file("停车.yaml", "issuer: 另办\n");
    assertThat(run("knowledge", "add", other.toString()).exitCode()).isEqualTo(1);
    assertThat(run("knowledge", "add", "--replace", other.toString()).exitCode()).isZero();
    assertThat(documents().resolve("2024/停车.yaml")).hasContent("issuer: 另办");
  }

  @Test
  void aFileOfSeveralDocumentsIsTakenWhole() throws Exception {
    Path notice = file("印发.txt", "关于印发《值班办法》的通知\n现予印发。\n云溪区委党校\n2024年3月1日\n值班办法\n值班每班八小时，不得离岗。\n");
    Path zip = zip("合集.zip", "甲.txt", "甲办法\n甲的内容在这里说明。\n", "空.txt", "\n");

    Result added = run("knowledge", "add", "--json", notice.toString(), zip.toString());

    JsonNode object = new ObjectMapper().readTree(added.out());
    assertThat(object.findValuesAsText("id")).containsExactly("印发", "印发·值班办法", "甲");
    assertThat(added.err()).contains("空.txt: is empty");
    assertThat(documents().resolve("合集.zip")).exists();
    Path clash = file("甲.txt", "甲办法\n单独的一份在这里。\n");
    assertThat(run("knowledge", "add", "--replace", clash.toString()).err())
        .contains("合集.zip has a document of the same id");
    Path again = zip("合集.zip", "甲.txt", "甲办法\n甲的新内容在这里。\n");
    assertThat(run("knowledge", "add", "--replace", again.toString()).exitCode()).isZero();
  }

  private Path zip(String name, String... namesAndTexts) throws Exception {
    Path file = desk.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @Test
  void theSameFileMayBeAddedAgain() throws Exception {
    Path file = file("再.txt", "再办法\n再次的内容在这里说明。\n");
    run("knowledge", "add", file.toString());

    Result again = run("knowledge", "add", file.toString());

    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("generation 1");
  }

  @Test
  void twoFilesOfOneNameAndDifferentContentAreRefused() throws Exception {
    Path first = file("a/同.txt", "同办法\n第一个内容在这里说明。\n");
    Path second = file("b/同.txt", "同办法\n第二个内容在这里说明。\n");

    Result added = run("knowledge", "add", first.toString(), second.toString());

    assertThat(added.exitCode()).isEqualTo(1);
    assertThat(added.err()).contains(first.toString(), second.toString(), "same name");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Result added = run("knowledge", "add", "nowhere.txt");

    assertThat(added.exitCode()).isEqualTo(1);
    assertThat(added.err()).contains("there is no file nowhere.txt");
    assertThat(run("knowledge", "add").exitCode()).isEqualTo(2);
    assertThat(run("knowledge").exitCode()).isEqualTo(2);
  }

  @Test
  void theListNamesEveryDocument() throws Exception {
    Result list = run("knowledge", "list");
    JsonNode object = new ObjectMapper().readTree(run("knowledge", "list", "--json").out());

    assertThat(list.out()).startsWith("借阅办法  青石街道图书室借阅办法  ");
    assertThat(object.findValuesAsText("id")).containsExactly("借阅办法");
    assertThat(object.get("generation").asInt()).isEqualTo(1);
  }

  @Test
  void refreshPublishesWhatWasChangedByHand() throws Exception {
    assertThat(run("knowledge", "refresh").out()).contains("\ngeneration 1:");
    Files.writeString(documents().resolve("手.txt"), "手办法\n手工放进来的内容在这里。\n");
    assertThat(run("knowledge", "refresh").out())
        .startsWith("added  documents/手.txt\ngeneration 2:");
    assertThat(run("knowledge", "refresh").out())
        .isEqualToIgnoringNewLines("generation 2: 3 passages, nothing changed");
    assertThat(run("knowledge", "refresh", "--json").out())
        .contains("\"generation\":2", "\"state\":\"unchanged\"");
  }

  @Test
  void aDocumentIsShownWithItsHeadings() throws Exception {
    Result shown = run("knowledge", "show", "借阅办法");
    assertThat(shown.out()).contains("青石街道图书室借阅办法", "today: in force", "    一、借阅期限", "2 passages");
    JsonNode object = new ObjectMapper().readTree(run("knowledge", "show", "--json", "借阅办法").out());
    assertThat(object.get("headings")).hasSize(2);
    Result none = run("knowledge", "show", "没有");
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.err()).contains("there is no document 没有");
  }

  private static final String DOUBTFUL =
      """
      加强X建工作管理办法
      一、目标
      *市各支部己经开展X建工作。
      （一）学习
      每月学习一次。
      三、考核
      年底考核一次。
      上一篇：通知
      """;

  @Test
  void howFarADocumentIsToBeTrustedIsShownWithTheReasons() throws Exception {
    Files.createDirectories(data.resolve("knowledge/dictionary"));
    Files.writeString(data.resolve("knowledge/dictionary/masks.tsv"), "X建\t党建\n");
    run("knowledge", "add", file("疑.txt", DOUBTFUL).toString());
    Files.writeString(documents().resolve("疑.yaml"), "colour: red\n");
    run("knowledge", "refresh");

    assertThat(run("knowledge", "show", "疑").out())
        .contains("\n  file: documents/疑.txt\n", "problem: 疑.yaml: colour: is no known key")
        .contains("\n  quality: 0.", "-0.10 no date", "-0.03 number gap")
        .contains("\n  mask restored × 2, line 1: X建 (党建); line 3: X建 (党建)")
        .contains("\n  mask left, line 3: *", "\n  ocr, line 3: 己经 (已经)")
        .contains("\n    一、目标\n      （一）学习\n    三、考核\n")
        .contains("removed, line 8, web page boilerplate: 上一篇：通知");
    JsonNode object = new ObjectMapper().readTree(run("knowledge", "show", "--json", "疑").out());
    assertThat(object.at("/report/quality").asDouble()).isBetween(0.4, 0.95);
    assertThat(object.at("/report/counts/mask-restored").asInt()).isEqualTo(2);
    assertThat(object.at("/report/losses/no-date").asDouble()).isEqualTo(0.1);
    assertThat(object.at("/report/findings").findValuesAsText("kind")).contains("number-gap");
    assertThat(object.at("/headings/0/below/0/heading").asText()).isEqualTo("（一）学习");
    assertThat(run("knowledge", "list").out())
        .contains("passages, in force, quality " + object.at("/report/quality").asText());
  }

  @Test
  void aLesserCopyIsShownAndSaysWhichDocumentAnswers() throws Exception {
    String text = "停车管理办法\n外来车辆停车每小时收费三元，首小时免费。\n居民车辆凭证出入，不收费用。\n云溪街道办事处\n2024年3月1日\n";
    file("甲.yaml", "number: 云街发〔2024〕3号\n");
    Path best = file("甲.txt", text);
    run("knowledge", "add", best.toString(), file("乙.txt", text).toString());

    assertThat(run("knowledge", "list").out()).doesNotContain("乙  ");
    assertThat(run("knowledge", "show", "乙").out())
        .contains("停车管理办法", "a copy: 甲 answers instead", "file: documents/乙.txt", "quality");
    assertThat(run("knowledge", "show", "甲").out())
        .contains("answers for its copies: 乙")
        .contains("number: 云街发〔2024〕3号");
  }

  @Test
  void aNoticeAndWhatItPassesOnAreShownTogether() throws Exception {
    Path notice = file("印发.txt", "关于印发《值班办法》的通知\n现予印发。\n云溪区委党校\n2024年3月1日\n值班办法\n值班每班八小时，不得离岗。\n");
    run("knowledge", "add", notice.toString());
    assertThat(run("knowledge", "show", "印发").out()).contains("passes on: 印发·值班办法");
    assertThat(run("knowledge", "show", "印发·值班办法").out())
        .contains("passed on by: 印发", "file: documents/印发.txt");
  }

  @Test
  void aRemovedDocumentComesBackByARollback() throws Exception {
    Path file = file("停车.txt", "停车管理办法\n外来车辆停车每小时收费三元，首小时免费。\n");
    run("knowledge", "refresh");
    run("knowledge", "add", file.toString());

    assertThat(run("knowledge", "remove", "停车").out()).startsWith("removed  documents/停车.txt");
    assertThat(run("ask", "外来车辆停车每小时收费多少").exitCode()).isEqualTo(3);
    assertThat(run("knowledge", "remove", "停车").exitCode()).isEqualTo(1);
    assertThat(run("knowledge", "rollback", "2").out()).contains("added  documents/停车.txt");

    assertThat(run("ask", "外来车辆停车每小时收费多少").out()).contains("每小时收费三元");
    assertThat(run("knowledge", "history").out().lines())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("4  ")
        .contains("rollback by cli: 1 added, 0 changed, 0 removed; 2 documents");
    assertThat(run("knowledge", "history", "--json").out()).contains("\"cause\":\"remove\"");
    assertThat(run("knowledge", "rollback", "9").exitCode()).isEqualTo(1);
    assertThat(run("knowledge", "rollback", "x").exitCode()).isEqualTo(2);
  }

  @Test
  void theFilesOfAFolderAreBroughtIn() throws Exception {
    file("all/停车.txt", "停车管理办法\n外来车辆停车每小时收费三元，首小时免费。\n");
    String folder = desk.resolve("all").toString();

    assertThat(run("knowledge", "refresh", folder).out()).contains("added  documents/停车.txt");
    Files.delete(desk.resolve("all/停车.txt"));
    file("all/别的.txt", "别的办法\n别的内容在这里说明。\n");
    assertThat(run("knowledge", "refresh", folder).out())
        .contains("removed  documents/停车.txt", "added  documents/别的.txt");
    assertThat(run("knowledge", "refresh", data.toString()).err())
        .contains("part of the knowledge folder");
  }

  private Result run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--data", data.toString()));
    all.addAll(List.of(arguments));
    var out = new StringWriter();
    var err = new StringWriter();
    var command = XueweiCommand.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Result(command.execute(all.toArray(String[]::new)), out.toString(), err.toString());
  }
}
