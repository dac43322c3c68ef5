package io.xuewei.knowledge.hostile;

import static io.xuewei.knowledge.hostile.Made.body;
import static io.xuewei.knowledge.hostile.Made.bomb;
import static io.xuewei.knowledge.hostile.Made.docx;
import static io.xuewei.knowledge.hostile.Made.fixture;
import static io.xuewei.knowledge.hostile.Made.ofd;
import static io.xuewei.knowledge.hostile.Made.ofdPage;
import static io.xuewei.knowledge.hostile.Made.paragraph;
import static io.xuewei.knowledge.hostile.Made.pdf;
import static io.xuewei.knowledge.hostile.Made.rawPdf;
import static io.xuewei.knowledge.hostile.Made.utf8;
import static io.xuewei.knowledge.hostile.Made.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.folder.DocumentFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each hostile file lies beside a good one: it gets an error by name, or a sane reading, within a
/// time, and the good one is read. The heap of the tests is small, so that a file that is unpacked
/// into memory shows.
final class HostileFilesTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String DTD = "<?xml version=\"1.0\"?><!DOCTYPE x [%s]>";
  private static final String PLAIN = body(paragraph("每月学习一次。"));

  @TempDir Path folder;

  /// @param expected part of the problem's message; null when the file is read
  record Hostile(String what, String file, byte[] bytes, String expected) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Hostile refused(String what, String file, byte[] bytes, String expected) {
    return new Hostile(what, file, bytes, expected);
  }

  private static Hostile read(String what, String file, byte[] bytes) {
    return new Hostile(what, file, bytes, null);
  }

  static Stream<Hostile> zipFiles() {
    byte[] inner = zip("内.txt", "学习办法\n每月学习一次。");
    byte[] good = zip("里.txt", "学习办法\n每月学习一次。");
    return Stream.of(
        refused("zip of 1 GiB of zeros", "弹.zip", Made.zeros("大.txt", 1L << 30), "unpacks to more"),
        refused(
            "zip of 300 MiB zeros in a zip",
            "套.zip",
            zip("内.zip", Made.zeros("大.txt", 300L << 20)),
            "unpacks to more"),
        refused("zip of 20,000 entries", "多.zip", many(20_000), "more than 10000 entries"),
        refused(
            "zip in a zip in a zip",
            "三.zip",
            zip("二.zip", zip("一.zip", inner)),
            "zip in a zip in a zip"),
        refused(
            "a zip that contains itself, as far as one can",
            "自.zip",
            nested(40),
            "zip in a zip in a zip"),
        refused("empty zip", "空.zip", zip(), "empty or damaged zip"),
        refused("truncated zip", "断.zip", Arrays.copyOf(good, good.length / 2), "damaged"),
        refused(
            "zip with a damaged entry",
            "坏.zip",
            Made.patched(good, 45, (byte) 0x55, (byte) 0xAA),
            "damaged zip"),
        refused(
            "zip with an encrypted entry",
            "密.zip",
            Made.patched(good, 6, (byte) (good[6] | 1)),
            "password"),
        refused("entry ../", "上.zip", zip("../../逃.txt", "内容。"), "points out of it"),
        refused(
            "entry with an absolute name", "绝.zip", zip("/etc/逃.txt", "内容。"), "points out of it"),
        refused("entry with a drive", "盘.zip", zip("C:\\逃.txt", "内容。"), "points out of it"),
        refused("entry with backslashes", "斜.zip", zip("..\\逃.txt", "内容。"), "points out of it"),
        refused("entry with NUL in its name", "零.zip", zip("逃\0.txt", "内容。"), "control characters"),
        refused(
            "entry with a very long name",
            "长.zip",
            zip("长".repeat(5000) + ".txt", "内容。"),
            "over 200 characters"),
        refused("a program in a zip", "程.zip", zip("run.exe", "MZ"), "run.exe"),
        refused("zip bytes that are only a head", "头.zip", utf8("PK\u0003\u0004"), "damaged"),
        read("zip with two directories claiming one entry", "叠.zip", overlapping(good)));
  }

  static Stream<Hostile> docxFiles() {
    String laughs = DTD.formatted(laughs());
    String w =
        "<w:document xmlns:w=\""
            + Made.W
            + "\"><w:body>"
            + paragraph("&x;")
            + "</w:body></w:document>";
    String xxe = DTD.formatted("<!ENTITY x SYSTEM \"file:///etc/passwd\">") + w;
    String remote = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">" + PLAIN.substring(38);
    return Stream.of(
        refused("docx with an external entity", "外.docx", docx(xxe), "declares entities"),
        refused("docx with billion laughs", "笑.docx", docx(laughs + w), "declares entities"),
        refused("docx with a remote DTD", "远.docx", docx(remote), "declares entities"),
        refused(
            "docx with billion laughs in its styles",
            "样.docx",
            docx(PLAIN, "word/styles.xml", laughs + "<a>&x;</a>"),
            "declares entities"),
        read("docx with a macro", "宏.docx", docx(PLAIN, "word/vbaProject.bin", Made.noise(2000))),
        read("docm", "宏.docm", docx(PLAIN, "word/vbaProject.bin", Made.noise(2000))),
        read(
            "docx with an external template",
            "模.docx",
            docx(
                PLAIN,
                "word/_rels/settings.xml.rels",
                "<Relationships><Relationship TargetMode=\"External\" Target=\"http://127.0.0.1:9/t.dotm\"/></Relationships>")),
        refused(
            "docx of 100,000 levels",
            "深.docx",
            docx(body("<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000))),
            ""),
        refused(
            "docx of a 1 GiB part",
            "胖.docx",
            Made.zeros("word/document.xml", 1L << 30),
            "unpacks to more"),
        refused(
            "docx without a body", "无.docx", zip("word/other.xml", "<a/>"), "no word/document.xml"),
        refused("docx of broken XML", "裂.docx", docx("<w:document><w:body>"), "is damaged"),
        refused(
            "docx with a password",
            "锁.docx",
            Made.ole("EncryptedPackage", Made.noise(5000)),
            "password"),
        refused("truncated docx", "截.docx", Arrays.copyOf(fixture("办法.docx"), 3000), "damaged"),
        read(
            "docx with a table of 200,000 cells",
            "表.docx",
            docx(body(paragraph("每月学习一次。") + table(20_000, 10)))),
        read(
            "docx with tables 100 deep",
            "表中表.docx",
            docx(
                body(
                    paragraph("每月学习一次。")
                        + "<w:tbl><w:tr><w:tc>".repeat(100)
                        + paragraph("里")
                        + "</w:tc></w:tr></w:tbl>".repeat(100)))),
        read(
            "docx with styles based on each other",
            "环.docx",
            docx(
                body(
                    "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>每月学习一次。</w:t></w:r></w:p>"),
                "word/styles.xml",
                circle())),
        read(
            "docx with absurd numbering",
            "号.docx",
            docx(
                body(
                    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"99999\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>每月学习一次。</w:t></w:r></w:p>"),
                "word/numbering.xml",
                "<w:numbering xmlns:w=\""
                    + Made.W
                    + "\"><w:num w:numId=\"7\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>")));
  }

  static Stream<Hostile> pdfFiles() {
    byte[] good = pdf("Study once a month, all members.");
    String page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>";
    String catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    return Stream.of(
        refused("pdf cut in the middle", "断.pdf", Arrays.copyOf(good, good.length / 3), ""),
        refused("pdf of noise", "噪.pdf", concat(utf8("%PDF-1.7\n"), Made.noise(50_000)), ""),
        refused(
            "pdf with a cyclic page tree",
            "环.pdf",
            rawPdf(catalog, "<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R] >>"),
            ""),
        refused(
            "pdf claiming 100,000 pages",
            "多.pdf",
            rawPdf(
                catalog, "<< /Type /Pages /Count 100000 /Kids [3 0 R] >>", page, bomb("", 1 << 20)),
            ""),
        refused(
            "pdf whose content unpacks to 2 GiB",
            "弹.pdf",
            rawPdf(catalog, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page, bomb("", 2L << 30)),
            "unpacks to more"),
        refused(
            "pdf whose stream is compressed twice",
            "重.pdf",
            rawPdf(
                catalog,
                "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                page,
                bomb("", 1 << 20).replace("/FlateDecode", "[/FlateDecode /FlateDecode]")),
            "compressed twice"),
        refused(
            "pdf with a stream in itself as length",
            "长.pdf",
            rawPdf(
                catalog,
                "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                page,
                "<< /Length 4 0 R >>\nstream\nBT ET\nendstream"),
            ""),
        refused(
            "pdf with object streams extending each other",
            "流.pdf",
            rawPdf(
                catalog,
                "<< /Type /Pages /Count 0 /Kids [] >>",
                "<< /Type /ObjStm /N 1 /First 4 /Extends 4 0 R /Length 8 >>\nstream\n9 0 null\nendstream",
                "<< /Type /ObjStm /N 1 /First 4 /Extends 3 0 R /Length 8 >>\nstream\n8 0 null\nendstream"),
            ""),
        refused(
            "pdf of 100,000 nested arrays",
            "深.pdf",
            rawPdf(catalog, "[".repeat(100_000) + "]".repeat(100_000)),
            ""),
        refused("pdf with a password", "锁.pdf", Made.locked("Study once a month."), "password"),
        refused("scanned pdf", "扫.pdf", pdf("", "", ""), "has no text (scanned, 3 pages)"),
        refused(
            "pdf that calls itself in a form",
            "形.pdf",
            rawPdf(
                catalog,
                "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                page.replace("/Contents", "/Resources << /XObject << /F 5 0 R >> >> /Contents"),
                "<< /Length 5 >>\nstream\n/F Do\nendstream",
                "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >> /Length 5 >>\nstream\n/F Do\nendstream"),
            "has no text"));
  }

  static Stream<Hostile> otherFiles() {
    return Stream.of(
        refused(
            "ofd with an external entity",
            "外.ofd",
            ofd(DTD.formatted("<!ENTITY x SYSTEM \"file:///etc/passwd\">") + "<a>&x;</a>"),
            "declares entities"),
        refused(
            "ofd without its page",
            "缺.ofd",
            ofd(ofdPage("一行"), "<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_9/Content.xml\"/>"),
            "Page_9"),
        refused(
            "ofd whose page lies outside",
            "越.ofd",
            ofd(ofdPage("一行"), "<ofd:Page ID=\"1\" BaseLoc=\"../../../etc/passwd\"/>"),
            "etc/passwd"),
        refused(
            "ofd listing one page 6,000 times",
            "页.ofd",
            ofd(
                ofdPage("一行"),
                "<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>".repeat(6000)),
            "more than 5000 pages"),
        refused("ofd without text", "白.ofd", ofd(ofdPage()), "has no text"),
        refused("doc with a password", "锁.doc", lockedDoc(), "password"),
        refused("truncated doc", "断.doc", Arrays.copyOf(fixture("办法.doc"), 5000), "damaged"),
        refused("doc with a damaged middle", "坏.doc", damagedDoc(), ""),
        refused(
            "spreadsheet named .doc",
            "表.doc",
            Made.ole("Workbook", Made.noise(5000)),
            "another Office file"),
        refused("rtf named .doc", "富.doc", utf8("{\\rtf1\\ansi hello}"), "RTF"),
        read(
            "html named .doc",
            "网.doc",
            utf8("<html><body><h1>学习办法</h1><p>每月学习一次。</p></body></html>")),
        read("pdf named .docx", "别名.docx", pdf("Study once a month, all members.")),
        read("docx named .wps", "新.wps", docx(PLAIN)),
        refused(
            "png named .txt",
            "图.txt",
            concat(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, Made.noise(3000)),
            "PNG picture"),
        refused(
            "png named .pdf",
            "图.pdf",
            concat(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, Made.noise(3000)),
            "PNG picture"),
        refused("text named .pdf", "文.pdf", utf8("学习办法"), "is no pdf file"),
        refused("program named .docx", "程.docx", concat(utf8("MZ"), Made.noise(3000)), "a program"),
        refused("empty docx", "空.docx", new byte[0], "is empty"),
        refused("empty pdf", "空.pdf", new byte[0], "is empty"),
        refused("empty txt", "空.txt", new byte[0], "is empty"),
        refused(
            "UTF-16 of odd length",
            "奇.txt",
            Arrays.copyOf("学习办法\n每月".getBytes(StandardCharsets.UTF_16), 13),
            "half a UTF-16 character"),
        refused("zeros in a text", "零.txt", utf8("学习\0\0\0办法"), "is zero"),
        refused("8 MiB of zeros", "全零.txt", new byte[8 << 20], "is zero"),
        read("one line of 7 MiB", "一行.txt", utf8("学习。".repeat(800_000))),
        read(
            "a million blank lines", "空行.txt", utf8("学习办法\n" + "\n".repeat(1_000_000) + "每月学习一次。")),
        read(
            "html of 100,000 levels",
            "深.html",
            utf8("<h1>学习办法</h1>" + "<div>".repeat(100_000) + "每月学习一次。")),
        read(
            "html with a table of 100,000 rows",
            "表.html",
            utf8("<p>每月学习一次。</p><table>" + "<tr><td>甲<td>乙".repeat(100_000) + "</table>")),
        read(
            "html of unclosed everything",
            "乱.html",
            utf8("<p>每月学习一次。<b><i><table><tr><ul><li><a href='x".repeat(2000))),
        read(
            "html that names remote files",
            "链.html",
            utf8(
                "<script src='http://127.0.0.1:9/x.js'></script><img src='file:///etc/passwd'><p>每月学习一次。</p>")),
        read(
            "html of an unknown charset", "字.html", utf8("<meta charset='x-none'><p>每月学习一次。</p>")));
  }

  @ParameterizedTest
  @MethodSource({"zipFiles", "docxFiles", "pdfFiles", "otherFiles"})
  void hasAnErrorByNameOrASaneReadingAndTheGoodFileIsRead(Hostile hostile) throws IOException {
    Files.writeString(folder.resolve("好.txt"), "考勤办法\n签到由本人完成。");
    Files.write(folder.resolve(hostile.file()), hostile.bytes());
    DocumentFolder.Reading reading =
        assertTimeoutPreemptively(LIMIT, () -> DocumentFolder.read(folder));
    List<String> ids = reading.documents().stream().map(Document::id).toList();
    assertThat(ids).contains("好");
    if (hostile.expected() == null) {
      assertThat(reading.problems()).isEmpty();
      assertThat(ids).hasSize(2);
    } else {
      assertThat(reading.problems()).isNotEmpty();
      assertThat(reading.problems().getFirst().file()).startsWith(hostile.file());
      assertThat(reading.problems().getFirst().message()).contains(hostile.expected());
      assertThat(ids).hasSize(1);
    }
  }

  private static byte[] many(int entries) {
    Object[] all = new Object[entries * 2];
    for (int i = 0; i < entries; i++) {
      all[2 * i] = "d" + i + "/";
      all[2 * i + 1] = "";
    }
    return zip(all);
  }

  private static byte[] nested(int depth) {
    byte[] zip = zip("内.txt", "内容。");
    for (int i = 0; i < depth; i++) {
      zip = zip("自.zip", zip);
    }
    return zip;
  }

  /// The directory at the end once more, so that two records claim the same bytes.
  private static byte[] overlapping(byte[] zip) {
    int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    return concat(zip, Arrays.copyOfRange(zip, directory, zip.length));
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static String laughs() {
    var entities = new StringBuilder("<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    return entities + "<!ENTITY x \"&a9;\">";
  }

  private static String table(int rows, int cells) {
    String cell = "<w:tc>" + paragraph("甲") + "</w:tc>";
    return "<w:tbl>" + ("<w:tr>" + cell.repeat(cells) + "</w:tr>").repeat(rows) + "</w:tbl>";
  }

  private static String circle() {
    String style =
        "<w:style w:styleId=\"%s\"><w:name w:val=\"x\"/><w:basedOn w:val=\"%s\"/></w:style>";
    return "<w:styles xmlns:w=\"%s\">%s%s</w:styles>"
        .formatted(Made.W, style.formatted("A", "B"), style.formatted("B", "A"));
  }

  /// The bit that says so in the document's head, which begins with EC A5.
  private static byte[] lockedDoc() {
    byte[] doc = fixture("办法.doc");
    int head = new String(doc, StandardCharsets.ISO_8859_1).indexOf("\u00EC\u00A5");
    return Made.patched(doc, head + 11, (byte) (doc[head + 11] | 1));
  }

  private static byte[] damagedDoc() {
    byte[] doc = fixture("办法.doc");
    return Made.patched(doc, 1024, Made.noise(doc.length - 2048));
  }
}
