package io.xuewei.knowledge.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownReaderTest {

  private static SourceLine read(String line) {
    try {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      return Formats.standard().read("a.md", bytes).texts().getFirst().lines().getFirst();
    } catch (UnreadableDocument e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "**重要**的事, 重要的事",
    "__重要__的事, 重要的事",
    "*强调*一下, 强调一下",
    "`命令`行, 命令行",
    "见[办法](a.md)第三条, 见办法第三条",
    "> 引用的话, 引用的话",
    "*市和*区的做法, *市和*区的做法",
    "新建*个支部, 新建*个支部",
    "1. 报名, 1. 报名",
    "一、范围, 一、范围",
    "| 甲 | 乙 |, 甲 乙",
  })
  void leavesPlainText(String markdown, String plain) {
    assertThat(read(markdown)).isEqualTo(new SourceLine(1, plain, 0, false));
  }

  @Test
  void keepsTheDepthOfHeadings() {
    assertThat(read("# 标题")).isEqualTo(new SourceLine(1, "标题", 1, false));
    assertThat(read("### **（一）范围** ###")).isEqualTo(new SourceLine(1, "（一）范围", 3, false));
    assertThat(read("#接龙").heading()).isZero();
  }

  @Test
  void bulletsAreItems() {
    assertThat(read("- 身份证；")).isEqualTo(new SourceLine(1, "身份证；", 0, true));
    assertThat(read("  * 介绍信")).isEqualTo(new SourceLine(1, "介绍信", 0, true));
  }

  @Test
  void rulesAndFencesAreBlank() {
    for (String line : new String[] {"---", "***", "```text", "|---|:--:|"}) {
      assertThat(read(line).text()).as(line).isEmpty();
    }
  }
}
