package io.xuewei.knowledge.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentFolderTest {

  @TempDir Path folder;

  @BeforeEach
  void twoGoodDocuments() throws IOException {
    write("学习办法.txt", "学习办法\n每月学习一次。");
    write("考勤办法.md", "# 考勤办法\n\n签到由本人完成。");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private DocumentFolder.Reading read() throws IOException {
    return DocumentFolder.read(folder);
  }

  private List<String> ids() throws IOException {
    return read().documents().stream().map(Document::id).toList();
  }

  /// The one problem there is; the two good documents are served whatever it is.
  private Problem problem() throws IOException {
    assertThat(ids()).contains("学习办法", "考勤办法");
    assertThat(read().problems()).hasSize(1);
    return read().problems().getFirst();
  }

  @Test
  void readsEveryFileInTheOrderOfNames() throws IOException {
    assertThat(ids()).containsExactly("学习办法", "考勤办法");
    assertThat(read().problems()).isEmpty();
  }

  @Test
  void whatTheDocumentsOfASourceRepeatAtTheirEdgesIsTakenOut() throws IOException {
    for (String topic : List.of("甲", "乙", "丙", "丁")) {
      write(topic + ".txt", "云溪党建网首页\n关于" + topic + "的说明\n" + topic + "每月学习一次。\n云溪党建网 版权归本站所有");
    }
    for (Document document : read().documents()) {
      assertThat(document.text()).doesNotContain("云溪党建网");
    }
  }

  @Test
  void theSidecarGoesBeforeTheText() throws IOException {
    write(
        "学习办法.yaml",
        """
        title: 云溪区党员学习办法
        issuer: 云溪区委党校
        number: 云党校〔2024〕9号
        date: 2024-03-15
        inForce: 2024-04-01
        repealed: 2026-01-01
        replaces: [旧办法]
        audience: 全区党员
        kind: rules
        source: 示例
        sample: true
        """);
    assertThat(read().problems()).isEmpty();
    assertThat(read().documents().getFirst().info())
        .isEqualTo(
            new DocumentInfo(
                "云溪区党员学习办法",
                "云溪区委党校",
                "云党校〔2024〕9号",
                LocalDate.of(2024, 3, 15),
                LocalDate.of(2024, 4, 1),
                LocalDate.of(2026, 1, 1),
                List.of("旧办法"),
                "全区党员",
                "rules",
                "示例",
                true,
                false,
                false));
  }

  @Test
  void whatASidecarSaysOfValidityHoldsForTheDocumentPassedOnToo() throws IOException {
    write(
        "印发通知.txt",
        "关于印发《值班办法》的通知\n现予印发。\n云溪区委党校\n2024年3月1日\n值班办法\n值班每班八小时。\n本办法自2024年5月1日起施行，《旧值班办法》同时废止。");
    write("印发通知.yaml", "issuer: 某办\ninForce: 2024-04-01\nrepealed: 2026-01-01\nreplaces: [更旧]\n");
    List<DocumentInfo> infos =
        read().documents().stream()
            .filter(d -> d.id().startsWith("印发通知"))
            .map(Document::info)
            .toList();

    assertThat(infos).hasSize(2);
    assertThat(infos)
        .allSatisfy(info -> {
          assertThat(info.inForce()).isEqualTo(LocalDate.of(2024, 4, 1));
          assertThat(info.repealed()).isEqualTo(LocalDate.of(2026, 1, 1));
        });
    assertThat(infos.getFirst().replaces()).isEmpty();
    assertThat(infos.getLast().replaces()).containsExactly("更旧", "《旧值班办法》");
    assertThat(infos.getLast().title()).isEqualTo("值班办法");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour: red",
        "date: 2024-02-31",
        "kind: novel",
        "replaces: 12",
        "sample: perhaps",
        "title: ''",
        "issuer: [a]"
      })
  void aWrongKeyOrValueIsAProblemNamingFileAndKey(String wrong) throws IOException {
    write("学习办法.yaml", wrong + "\nnumber: 云党校〔2024〕9号\n");
    assertThat(problem().toString())
        .startsWith("学习办法.yaml: ")
        .contains(wrong.substring(0, wrong.indexOf(':')));
    assertThat(read().documents().getFirst().info().number()).isEqualTo("云党校〔2024〕9号");
  }

  @Test
  void aSidecarThatIsNoYamlIsAProblemWithItsLine() throws IOException {
    write("学习办法.yaml", "title: 学习办法\nissuer: [没有关上\n");
    assertThat(problem().file()).isEqualTo("学习办法.yaml");
    assertThat(problem().line()).isGreaterThan(1);
  }

  @Test
  void anEmptySidecarIsFineAndALonelyOneAProblem() throws IOException {
    write("学习办法.yaml", "");
    assertThat(read().problems()).isEmpty();
    write("没有.yaml", "title: 没有");
    assertThat(problem().toString()).contains("没有.yaml", "describes no document");
  }

  @Test
  void aDamagedFileIsAProblemAndTheRestIsServed() throws IOException {
    byte[] bytes = "坏了的文件，内容很多".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    bytes[9] = 'x';
    Files.write(folder.resolve("坏.txt"), bytes);
    assertThat(problem().toString()).startsWith("坏.txt: byte 10 is damaged UTF-8");
  }

  @Test
  void anEmptyFileIsAProblem() throws IOException {
    write("空.txt", " \n\u3000\n");
    assertThat(problem().toString()).isEqualTo("空.txt: is empty");
  }

  @Test
  void aTooLargeFileIsAProblem() throws IOException {
    Files.write(folder.resolve("大.txt"), new byte[9 << 20]);
    assertThat(problem().toString()).contains("大.txt", "larger than 8 MiB");
  }

  @Test
  void anUnknownFormatIsAProblem() throws IOException {
    write("表.xlsx", "x");
    assertThat(problem().toString()).contains("表.xlsx", ".txt");
  }

  @Test
  void twoFilesOfOneIdAreAProblem() throws IOException {
    write("学习办法.md", "# 另一个\n\n内容。");
    assertThat(problem().toString()).contains("学习办法.txt", "'学习办法'");
    assertThat(ids()).containsExactly("学习办法", "考勤办法");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"机密★1年", "绝密", "秘密 ★", "密级：秘密", "内部资料 注意保存", "（内部资料，不得外传）", "内部文件  严禁外传！", "機密★"})
  void aSecretDocumentIsNeverServed(String mark) throws IOException {
    write("密.txt", mark + "\n某办法\n内容。");
    assertThat(problem().toString()).contains("密.txt", mark).doesNotContain("内容");
    assertThat(ids()).doesNotContain("密");
  }

  @Test
  void aDocumentThatSpeaksOfSecrecyIsServed() throws IOException {
    write("保密.txt", "保密规定\n标有“机密★”的文件单独存放。\n内部资料应当注意保存，用后归还，由专人负责登记造册。\n秘密文件不得复印。");
    assertThat(ids()).contains("保密");
    assertThat(read().problems()).isEmpty();
  }

  @Test
  void hiddenFilesAndFoldersArePassedOver() throws IOException {
    write(".DS_Store", "x");
    Files.createDirectory(folder.resolve("旧"));
    assertThat(read().problems()).isEmpty();
  }

  @Test
  void readsGb18030() throws IOException {
    Files.write(folder.resolve("国标.txt"), "国标办法\n每月学习。".getBytes(Charset.forName("GB18030")));
    assertThat(ids()).contains("国标");
  }

  @Test
  void theFingerprintChangesWithContentSidecarAndName() throws IOException {
    String before = read().fingerprint();
    assertThat(read().fingerprint()).isEqualTo(before).hasSize(64);
    write("学习办法.yaml", "kind: rules");
    String sidecar = read().fingerprint();
    write("学习办法.txt", "学习办法\n每月学习两次。");
    String content = read().fingerprint();
    Files.move(folder.resolve("考勤办法.md"), folder.resolve("考勤.md"));
    assertThat(List.of(before, sidecar, content, read().fingerprint())).doesNotHaveDuplicates();
  }

  @Test
  void aMissingFolderIsAnError() {
    assertThatThrownBy(() -> DocumentFolder.read(folder.resolve("没有")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
