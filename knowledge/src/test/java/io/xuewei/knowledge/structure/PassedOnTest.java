package io.xuewei.knowledge.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.folder.Texts;
import io.xuewei.knowledge.format.SourceLine;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PassedOnTest {

  private static List<List<String>> documents(String text) {
    return PassedOn.divide(Texts.lines(text)).documents().stream()
        .map(lines -> lines.stream().map(SourceLine::text).toList())
        .toList();
  }

  @Test
  void severalDocumentsEachUnderItsAnnex() {
    assertThat(
            documents(
                "关于印发《学习办法》和《考勤办法》的通知\n现予印发。\n区委党校\n2024年1月2日\n附件1\n学习办法\n每月学习。\n附件2\n考勤办法\n按时签到。"))
        .containsExactly(List.of("附件1", "学习办法", "每月学习。"), List.of("附件2", "考勤办法", "按时签到。"));
  }

  @Test
  void annexesThatAreNotNamedStayWithTheNotice() {
    PassedOn parts =
        PassedOn.divide(
            Texts.lines("关于印发《学习办法》的通知\n现予印发。\n区委党校\n2024年1月2日\n附件1：学习办法\n每月学习。\n附件2：登记表\n姓名。"));
    assertThat(parts.documents()).hasSize(1);
    assertThat(parts.notice()).extracting(SourceLine::text).endsWith("附件2：登记表", "姓名。");
  }

  @Test
  void aNoticeThatOnlySpeaksOfADocumentIsOne() {
    assertThat(documents("关于贯彻《学习办法》的通知\n学习办法\n每月学习。")).isEmpty();
    assertThat(documents("关于印发《学习办法》的通知\n现予印发，请认真学习。\n区委党校\n2024年1月2日")).isEmpty();
  }

  @Test
  void theListOfAnnexesIsNoDocument() {
    assertThat(documents("关于印发《学习办法》的通知\n现予印发。\n附件：1.学习办法\n2.登记表\n区委党校\n2024年1月2日")).isEmpty();
  }

  @Test
  void severalDocumentsWithNothingButTheirTitles() {
    assertThat(documents("关于印发《学习办法》和《考勤办法》的通知\n现予印发。\n区委党校\n2024年1月2日\n学习办法\n每月学习。\n考勤办法\n按时签到。"))
        .containsExactly(List.of("学习办法", "每月学习。"), List.of("考勤办法", "按时签到。"));
  }

  @Test
  void aListedNameBeginsNoSecondDocument() {
    assertThat(documents("关于印发《学习办法》和《考勤办法》的通知\n现予印发。\n区委党校\n2024年1月2日\n学习办法\n配套文件有：\n考勤办法\n每月学习。"))
        .hasSize(1);
  }
}
