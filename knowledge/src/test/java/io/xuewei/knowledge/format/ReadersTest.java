package io.xuewei.knowledge.format;

import static io.xuewei.knowledge.hostile.Made.body;
import static io.xuewei.knowledge.hostile.Made.fixture;
import static io.xuewei.knowledge.hostile.Made.paragraph;
import static io.xuewei.knowledge.hostile.Made.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.hostile.Made;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that office programs wrote, read as the text that people see in them.
final class ReadersTest {

  private static SourceText read(String name, byte[] bytes) {
    try {
      return Formats.standard().read(name, bytes).texts().getFirst();
    } catch (UnreadableDocument e) {
      throw new AssertionError(e);
    }
  }

  private static SourceText read(String fixture) {
    return read(fixture, fixture(fixture));
  }

  private static List<String> lines(SourceText text) {
    return text.lines().stream().filter(l -> !l.isBlank()).map(SourceLine::text).toList();
  }

  private static List<String> removed(SourceText text, String reason) {
    return text.removed().stream()
        .filter(r -> r.reason().equals(reason))
        .map(RemovedLine::text)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"办法.html", "办法.docx", "办法.doc"})
  void headingsListsAndTablesComeInOrder(String file) {
    SourceText text = read(file);
    assertThat(lines(text))
        .containsExactly(
            "云溪学习小组学习办法",
            "一、学习时间",
            "学习小组每月集中学习两次，时间定在第一周和第三周的周五下午，遇到节假日顺延到下一个工作日，由组长提前两天在群里通知全体组员。",
            "二、签到与请假",
            "（一）签到由本人完成，不得代签。",
            "（二）因事不能参加的，应当提前一天向组长请假。",
            "1. 公假凭通知登记；",
            "2. 病假事后补条。",
            "姓名 次数 状态",
            "张三 12 到会",
            "李四 11 请假",
            "学习记录由记录人保管。",
            "云溪学习小组",
            "2025年3月1日");
    assertThat(text.lines())
        .filteredOn(l -> l.heading() > 0)
        .extracting(l -> l.heading() + l.text())
        .containsExactly("1云溪学习小组学习办法", "2一、学习时间", "2二、签到与请假");
  }

  @ParameterizedTest
  @ValueSource(strings = {"资料.docx", "资料.doc", "资料.wps"})
  void automaticNumberingIsComputedAndWhatIsNotSeenReported(String file) {
    SourceText text = read(file);
    assertThat(lines(text))
        .startsWith(
            "云溪学习小组资料管理办法",
            "一、总体要求",
            "资料由记录人统一保存，不得外借。",
            "二、具体办法",
            "1. 纸质资料装订成册；",
            "2. 电子资料按月备份。",
            "三、附则",
            "第一条 本办法由组长解释。",
            "第二条 本办法自印发之日起施行。");
    assertThat(removed(text, "hidden text")).containsExactly("隐藏的广告词", "白色的关键词");
    assertThat(removed(text, "deleted text")).containsExactly("作废的旧规定");
    assertThat(removed(text, "footnote")).containsExactly("记录人每年轮换。");
    assertThat(removed(text, "header or footer")).contains("云溪学习小组资料汇编");
  }

  @Test
  void pdfPagesBecomeParagraphsWithoutPageNumbersAndRunningHeads() {
    SourceText text = read("资料.pdf");
    assertThat(lines(text)).contains("二、具体办法", "三、附则").noneMatch(l -> l.matches("- \\d -"));
    assertThat(lines(text)).noneMatch(l -> l.contains("资料汇编"));
    assertThat(removed(text, "page number")).containsExactly("- 1 -", "- 2 -", "- 3 -");
    assertThat(removed(text, "header or footer")).hasSize(3);
    assertThat(removed(text, "hidden text")).containsExactly("白色的关键词");
    long paragraphs = text.lines().stream().filter(l -> l.text().contains("段：学习小组")).count();
    long blanks = text.lines().stream().filter(SourceLine::isBlank).count();
    assertThat(paragraphs).isEqualTo(30);
    assertThat(blanks).isBetween(36L, 40L);
  }

  @Test
  void invisibleTextOfAPdfIsReportedUnlessItIsTheTextOfAScan() {
    SourceText scan = read("扫.pdf", Made.pdf(RenderingMode.NEITHER, "Recognised text"));
    assertThat(lines(scan)).containsExactly("Recognised text");
  }

  @Test
  void aPageWithoutTextIsReported() {
    SourceText text = read("半.pdf", Made.pdf("One page with text.", ""));
    assertThat(removed(text, "page without text, perhaps scanned")).containsExactly("page 2");
  }

  @Test
  void ofdTextObjectsBecomeLines() {
    SourceText text =
        read("通知.ofd", Made.ofd(Made.ofdPage("云溪学习小组通知", "本周五下午集中学习，请各位组员", "准时参加。")));
    assertThat(lines(text)).containsExactly("云溪学习小组通知", "本周五下午集中学习，请各位组员", "准时参加。");
  }

  @Test
  void aZipGivesItsDocumentsAndTheProblemsOfTheOthers() throws UnreadableDocument {
    byte[] inner = Made.zip("二.md", "# 第二");
    byte[] zip = Made.zip("夹/一.txt", "第一", "内.zip", inner, "表.xlsx", "x", "__MACOSX/._一.txt", "x");
    FileText read = Formats.standard().read("汇编.zip", zip);
    assertThat(read.texts()).extracting(SourceText::stem).containsExactly("一", "二");
    assertThat(read.texts()).extracting(SourceText::name).contains("汇编.zip/夹/一.txt");
    assertThat(read.problems()).singleElement().asString().contains("汇编.zip", "表.xlsx");
  }

  @Test
  void aZipFromChineseWindowsKeepsItsNames() throws UnreadableDocument {
    byte[] zip = Made.zip("AAAA.txt", "内容");
    byte[] name = "通知".getBytes(Charset.forName("GB18030"));
    for (int i = 0; i + 4 <= zip.length; i++) {
      if (new String(zip, i, 4, StandardCharsets.ISO_8859_1).equals("AAAA")) {
        System.arraycopy(name, 0, zip, i, 4);
      }
    }
    zip[7] = (byte) (zip[7] & ~8);
    assertThat(Formats.standard().read("a.zip", zip).texts().getFirst().stem()).isEqualTo("通知");
  }

  @Test
  void whiteTextOnAShadedCellIsRead() {
    String white = "<w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>%s</w:t></w:r>";
    String cell =
        "<w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"1F4E79\"/></w:tcPr><w:p>%s</w:p></w:tc>"
            .formatted(white.formatted("表头"));
    String table = "<w:tbl><w:tr>" + cell + "</w:tr></w:tbl>";
    String loose = "<w:p>" + white.formatted("看不见") + "</w:p>";
    SourceText text = read("a.docx", Made.docx(body(table + loose + paragraph("正文。"))));
    assertThat(lines(text)).containsExactly("表头", "正文。");
    assertThat(removed(text, "hidden text")).containsExactly("看不见");
  }

  @Test
  void aMacroIsReportedAndNotRun() {
    SourceText text =
        read("a.docm", Made.docx(body(paragraph("正文。")), "word/vbaProject.bin", "Sub AutoOpen"));
    assertThat(lines(text)).containsExactly("正文。");
    assertThat(removed(text, "macro, not run")).containsExactly("word/vbaProject.bin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p style='display: none'>%s</p>",
        "<p style='visibility:hidden'>%s</p>",
        "<span style='font-size:0'>%s</span>",
        "<span style='font-size:1px;line-height:1'>%s</span>",
        "<span style='color:#FFF'>%s</span>",
        "<div style='background:#eee'><span style='color:#eee'>%s</span></div>",
        "<font color='white'>%s</font>",
        "<p hidden>%s</p>",
        "<p aria-hidden='true'>%s</p>",
        "<style>.x { display : none }</style><p class='x'>%s</p>",
        "<p style='position:absolute;left:-9999px'>%s</p>"
      })
  void hiddenTextOfAPageIsReported(String hidden) {
    SourceText text = read("a.html", utf8("<p>每月学习。</p>" + hidden.formatted("垃圾广告")));
    assertThat(lines(text)).containsExactly("每月学习。");
    assertThat(removed(text, "hidden text")).contains("垃圾广告");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p style='color:#fff;background:#c00'>%s</p>",
        "<p style='font-size:10px'>%s</p>",
        "<p style='font-size:16pt'>%s</p>",
        "<style>@media print{.x{display:none}}</style><p>%s</p>"
      })
  void visibleTextOfAPageIsKept(String visible) {
    assertThat(lines(read("a.html", utf8(visible.formatted("每月学习。"))))).containsExactly("每月学习。");
  }

  @Test
  void menusAndScriptsOfAPageAreLeftOut() {
    String page =
        """
        <nav>首页 新闻</nav><script>var x = '代码';</script>
        <ul><li><a href=a>政务公开</a></li><li><a href=b>办事服务</a></li><li><a href=c>互动交流</a></li></ul>
        <h1>学习通知</h1><p>本周五学习。<br>请准时。</p><ul><li>带笔记本</li></ul>
        """;
    SourceText text = read("a.html", utf8(page));
    assertThat(lines(text)).containsExactly("学习通知", "本周五学习。", "请准时。", "带笔记本");
    assertThat(text.lines()).filteredOn(SourceLine::item).hasSize(1);
    assertThat(removed(text, "navigation")).containsExactly("首页 新闻", "政务公开 办事服务 互动交流");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gb2312", "GBK", "GB18030"})
  void aPageIsReadInTheCharsetThatItDeclares(String charset) {
    String html = "<meta http-equiv=Content-Type content='text/html; charset=%s'><p>党员学习，镕。</p>";
    byte[] bytes = html.formatted(charset).getBytes(Charset.forName("GB18030"));
    assertThat(lines(read("a.html", bytes))).containsExactly("党员学习，镕。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void textIsReadInEveryEncoding(String charset) {
    byte[] bytes = "学习办法\n每月1次。".getBytes(Charset.forName(charset));
    assertThat(lines(read("a.txt", bytes))).containsExactly("学习办法", "每月1次。");
  }

  @Test
  void aReadingThatTakesTooLongIsGivenUp() {
    var clock = new java.util.concurrent.atomic.AtomicLong();
    Formats impatient =
        new Formats(Limits.standard(), () -> java.time.Instant.ofEpochSecond(clock.addAndGet(20)));
    byte[] docx = Made.docx(body(paragraph("一行。").repeat(5000)));
    assertThatThrownBy(() -> impatient.read("慢.docx", docx))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContainingAll("慢.docx", "longer than 30 s");
  }
}
