package io.xuewei.knowledge.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.format.SourceLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What stands around a text: the head of a mail, a table of contents, the top of a page.
final class SurroundingsTest {

  @Test
  void theHeadOfAMailGoesAndIsReported() {
    var cleaned = cleaned("发件人：宣传科", "收件人：各支部", "主题：学习安排", "", "关于学习安排的通知");
    assertThat(texts(cleaned)).containsExactly("关于学习安排的通知");
    assertThat(cleaned.removed()).extracting(RemovedLine::reason).containsOnly(RemovedLine.MAIL);
  }

  @Test
  void aSubjectWithoutASenderIsContent() {
    assertThat(texts(cleaned("主题：学习条例", "时间：3月5日"))).containsExactly("主题：学习条例", "时间：3月5日");
  }

  @Test
  void aTableOfContentsGoesWhenItsLinesComeAgain() {
    var cleaned =
        cleaned(
            "办法",
            "目 录",
            "第一章 总则……1",
            "第二章 学习……2",
            "第三章 附则……5",
            "第一章 总则",
            "第一条 学习。",
            "第二章 学习",
            "第二条 签到。",
            "第三章 附则",
            "第三条 施行。");
    assertThat(texts(cleaned)).startsWith("办法", "第一章 总则", "第一条 学习。").hasSize(7);
    assertThat(cleaned.removed())
        .extracting(RemovedLine::reason)
        .containsOnly(RemovedLine.CONTENTS)
        .hasSize(4);
  }

  @Test
  void aListOfFilesUnderThatWordStays() {
    assertThat(texts(cleaned("目录", "1.入党申请书", "2.思想汇报", "3.转正申请书"))).hasSize(4);
  }

  @Test
  void whatAWebPageHasAboveItsHeadingGoes() {
    var cleaned = Cleaner.clean(page("网站首页", "机构概况", "# 关于参保的公告", "现公告如下。"));
    assertThat(texts(cleaned)).containsExactly("关于参保的公告", "现公告如下。");
  }

  @Test
  void issuerAndNumberAboveAHeadingStay() {
    var cleaned = Cleaner.clean(page("临澄市财政局", "临财〔2025〕3号", "# 关于参保的公告", "现公告如下。"));
    assertThat(texts(cleaned)).hasSize(4);
  }

  @Test
  void aSentenceAboveAHeadingKeepsAllOfItThere() {
    var cleaned = Cleaner.clean(page("网站首页", "各支部要认真学习。", "# 关于参保的公告", "现公告如下。"));
    assertThat(texts(cleaned)).contains("各支部要认真学习。");
  }

  private static List<SourceLine> page(String... lines) {
    List<SourceLine> page = new ArrayList<>();
    for (String line : lines) {
      boolean heading = line.startsWith("# ");
      String text = heading ? line.substring(2) : line;
      page.add(new SourceLine(page.size() + 1, text, heading ? 1 : 0, false));
    }
    return page;
  }

  private static Cleaner.Cleaned cleaned(String... lines) {
    return Cleaner.clean(page(lines));
  }

  private static List<String> texts(Cleaner.Cleaned cleaned) {
    return cleaned.lines().stream().map(SourceLine::text).toList();
  }
}
