package io.xuewei.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Given the dialects, and a Markdown reader that is not ours.
class DialectsTest {

  private static final Pattern FENCED = Pattern.compile("(?m)^[ \\t]*(?:```|~~~)");

  private static final String ANSWER =
      """
      1. “加强新兴领域X建工作,已然成为重要且紧迫的任务。”(原文有遮盖字)——二、(一)
      2. 「例如,*市通过开展“百日攻坚行动”,新组建了*个新经济组织X组织。」(原文有遮盖字)——二、(一)“一是”
      《在全市社会工作会议上的讲话》
      该文件已由《新讲话》代替。\
      """;

  @Test
  void wecomGetsQuotesAsQuotesAndLinesAsLines() {
    assertThat(shown(Dialects.WECOM_MARKDOWN, ANSWER))
        .isEqualTo(
            """
            > 1. “加强新兴领域X建工作,已然成为重要且紧迫的任务。”(原文有遮盖字)——二、(一)

            > 2. 「例如,*市通过开展“百日攻坚行动”,新组建了*个新经济组织X组织。」(原文有遮盖字)——二、(一)“一是”

            《在全市社会工作会议上的讲话》··
            该文件已由《新讲话》代替。\
            """
                .replace('·', ' '));
  }

  @Test
  void dingtalkGetsEachLineAsAParagraph() {
    assertThat(shown(Dialects.DINGTALK_MARKDOWN, "学习开始:党费。\n请发\"签到\"。\n\n谢谢"))
        .isEqualTo("学习开始:党费。\n\n请发\"签到\"。\n\n谢谢");
  }

  /// Without what nobody sees.
  private static String shown(Dialect dialect, String text) {
    return dialect.of(text).replaceAll("[\\u200a\\u200b]", "");
  }

  static Stream<Dialect> dialects() {
    return Stream.of(Dialects.WECOM_MARKDOWN, Dialects.DINGTALK_MARKDOWN);
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void aReaderSeesTheAnswer(Dialect dialect) {
    MarkdownReader seen = MarkdownReader.read(dialect.of(ANSWER));

    assertThat(seen.lines()).isEqualTo(ANSWER.lines().toList());
    assertThat(seen.quotes()).isEqualTo(ANSWER.lines().limit(2).toList());
    assertThat(seen.others()).isEmpty();
  }

  @Test
  void maskedTextKeepsItsAsterisksWithNothingToSeeAddedButHairSpaces() {
    assertThat(Dialects.WECOM_MARKDOWN.of("*市新组建了**个组织")).isEqualTo("*\u200a市新组建了**\u200a个组织");
    assertThat(Dialects.WECOM_MARKDOWN.of("只有*市")).isEqualTo("只有*市");
    assertThat(Dialects.WECOM_MARKDOWN.of("http://a.cn/x_y_z 和 3*4"))
        .isEqualTo("http://a.cn/x_y_z 和 3*4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“每季度汇报一次。”",
        "1. “每季度汇报一次。”——第九条",
        "“每季度汇报一次。”(原文有遮盖字)——第九条第一款",
        "「开展“百日攻坚行动”。」",
        "1. “这一条很长,在这里被切断,",
        "后面接着说完。”——第九条",
        "2. “一。”——二、(一)“一是”"
      })
  void takesTheseForQuotes(String line) {
    assertThat(MarkdownReader.read(Dialects.DINGTALK_MARKDOWN.of(line)).quotes())
        .containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "《云溪区党费收缴使用管理规定》(云组发〔2023〕21号,2023年12月5日)",
        "“百日攻坚”是什么",
        "请发“签到”",
        "确认请回复“确认”，10分钟内有效。",
        "1. 《规定》第八条"
      })
  void doesNotTakeTheseForQuotes(String line) {
    MarkdownReader seen = MarkdownReader.read(Dialects.DINGTALK_MARKDOWN.of(line));
    assertThat(seen.quotes()).isEmpty();
    assertThat(seen.lines()).containsExactly(line);
  }

  static Stream<Arguments> markup() {
    List<String> lines =
        List.of(
            "# 一级标题",
            "#标签",
            "> 引用",
            "- 列表",
            "+ 列表",
            "* 号开头",
            "1. 第一",
            "2) 第二",
            "12345. 号码",
            "---",
            "* * *",
            "题目\n===",
            "甲 | 乙\n--|--\n丙 | 丁",
            "甲 | 乙\n:-:|:-:\n丙 | 丁",
            "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |",
            "*斜体* 和 **粗体** 和 _下划_ 和 __粗__",
            "___粗斜___ ***粗斜***",
            "~~删除~~ 3~5天,10~15天",
            "`代码` 和 ``代码``",
            "一个`和又一个`反引号",
            "[链接](http://example.com) ![图](x.png)",
            "[甲][乙]\n[乙]: http://example.com",
            "[乙]: http://example.com",
            "<font color=\"red\">红</font> <@zhangsan> <!-- 注 --> 3<5",
            "&lt;不是标签&gt; &#35; AT&T",
            "反斜杠\\*和C:\\_目录\\\n末尾\\",
            "    四个空格",
            "\t制表符",
            "    ",
            "~~~",
            "第一行\n第二行\n\n第三行",
            "“甲。”\n乙\n“丙。”\n——丁\n戊");
    return dialects().flatMap(d -> lines.stream().map(line -> Arguments.of(d, line)));
  }

  @ParameterizedTest
  @MethodSource("markup")
  void nothingInATextIsTakenForMarkup(Dialect dialect, String text) {
    check(dialect, text);
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void norInAnyMixture(Dialect dialect) {
    String[] pieces = {
      "*",
      "**",
      "_",
      "__",
      "~",
      "~~",
      "`",
      "``",
      "[",
      "]",
      "(",
      ")",
      "<",
      ">",
      "a>",
      "</b>",
      "!",
      "#",
      "-",
      "+",
      "=",
      "|",
      "1.",
      "2)",
      "\\",
      "&",
      "lt;",
      "#35;",
      ":",
      " ",
      "  ",
      "\t",
      "\n",
      "\n\n",
      "市",
      "通过",
      "x",
      "7",
      "。",
      "“",
      "”",
      "——",
      "$",
      "\u3000",
      "👨‍👩‍👧",
      "é",
      "𠮷",
      "http://a.cn/_b_"
    };
    var random = new Random(20_260_101);
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      int length = 1 + random.nextInt(14);
      for (int j = 0; j < length; j++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      if (FENCED.matcher(text).results().count() < 2) {
        check(dialect, text.toString());
      }
    }
  }

  private static void check(Dialect dialect, String text) {
    MarkdownReader seen = MarkdownReader.read(dialect.of(text));
    assertThat(seen.others()).as("%s as %s", text, dialect.of(text)).isEmpty();
    assertThat(visible(String.join("\n", seen.lines())))
        .as("%s as %s", text, dialect.of(text))
        .isEqualTo(visible(text));
  }

  /// Lines matter, white space in and around them does not.
  private static List<String> visible(String text) {
    return text.lines()
        .map(line -> line.replaceAll("[ \\t]+", ""))
        .filter(l -> !l.isBlank())
        .toList();
  }

  @Test
  void codeStaysCodeWhereThePlatformShowsIt() {
    String text = "这样写:\n```yaml\nname: *a*\n  - b\n```\n好了";

    assertThat(Dialects.WECOM_MARKDOWN.of(text))
        .isEqualTo("这样写:\n\n```yaml\nname: *a*\n  - b\n```\n\n好了");
    assertThat(MarkdownReader.read(Dialects.DINGTALK_MARKDOWN.of(text)).lines())
        .containsExactly("这样写:", "```yaml", "name: *a*", "- b", "```", "好了");
  }
}
