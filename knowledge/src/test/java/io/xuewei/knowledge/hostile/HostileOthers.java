package io.xuewei.knowledge.hostile;

import static io.xuewei.knowledge.hostile.Made.body;
import static io.xuewei.knowledge.hostile.Made.docx;
import static io.xuewei.knowledge.hostile.Made.fixture;
import static io.xuewei.knowledge.hostile.Made.ofd;
import static io.xuewei.knowledge.hostile.Made.ofdPage;
import static io.xuewei.knowledge.hostile.Made.paragraph;
import static io.xuewei.knowledge.hostile.Made.pdf;
import static io.xuewei.knowledge.hostile.Made.utf8;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/// Ofd, doc, html and text, and files that are not what their names say.
final class HostileOthers {

  private static final String DTD = "<?xml version=\"1.0\"?><!DOCTYPE x [%s]>";
  private static final String PLAIN = body(paragraph("每月学习一次。"));

  private HostileOthers() {}

  static Stream<Hostile> files() {
    return Stream.of(
        Hostile.refused(
            "ofd with an external entity",
            "外.ofd",
            ofd(DTD.formatted("<!ENTITY x SYSTEM \"file:///etc/passwd\">") + "<a>&x;</a>"),
            "declares entities"),
        Hostile.refused(
            "ofd without its page",
            "缺.ofd",
            ofd(ofdPage("一行"), "<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_9/Content.xml\"/>"),
            "Page_9"),
        Hostile.refused(
            "ofd whose page lies outside",
            "越.ofd",
            ofd(ofdPage("一行"), "<ofd:Page ID=\"1\" BaseLoc=\"../../../etc/passwd\"/>"),
            "etc/passwd"),
        Hostile.refused(
            "ofd listing one page 6,000 times",
            "页.ofd",
            ofd(
                ofdPage("一行"),
                "<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>".repeat(6000)),
            "more than 5000 pages"),
        Hostile.refused("ofd without text", "白.ofd", ofd(ofdPage()), "has no text"),
        Hostile.refused("doc with a password", "锁.doc", lockedDoc(), "password"),
        Hostile.refused(
            "truncated doc", "断.doc", Arrays.copyOf(fixture("办法.doc"), 5000), "damaged"),
        Hostile.refused("doc with a damaged middle", "坏.doc", damagedDoc(), ""),
        Hostile.refused(
            "spreadsheet named .doc",
            "表.doc",
            Made.ole("Workbook", Made.noise(5000)),
            "another Office file"),
        Hostile.refused("rtf named .doc", "富.doc", utf8("{\\rtf1\\ansi hello}"), "RTF"),
        Hostile.read(
            "html named .doc",
            "网.doc",
            utf8("<html><body><h1>学习办法</h1><p>每月学习一次。</p></body></html>")),
        Hostile.read("pdf named .docx", "别名.docx", pdf("Study once a month, all members.")),
        Hostile.read("docx named .wps", "新.wps", docx(PLAIN)),
        Hostile.refused(
            "png named .txt",
            "图.txt",
            Made.concat(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, Made.noise(3000)),
            "PNG picture"),
        Hostile.refused(
            "png named .pdf",
            "图.pdf",
            Made.concat(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, Made.noise(3000)),
            "PNG picture"),
        Hostile.refused("text named .pdf", "文.pdf", utf8("学习办法"), "is no pdf file"),
        Hostile.refused(
            "program named .docx",
            "程.docx",
            Made.concat(utf8("MZ"), Made.noise(3000)),
            "a program"),
        Hostile.refused("empty docx", "空.docx", new byte[0], "is empty"),
        Hostile.refused("empty pdf", "空.pdf", new byte[0], "is empty"),
        Hostile.refused("empty txt", "空.txt", new byte[0], "is empty"),
        Hostile.refused(
            "UTF-16 of odd length",
            "奇.txt",
            Arrays.copyOf("学习办法\n每月".getBytes(StandardCharsets.UTF_16), 13),
            "half a UTF-16 character"),
        Hostile.refused("zeros in a text", "零.txt", utf8("学习\0\0\0办法"), "is zero"),
        Hostile.refused("8 MiB of zeros", "全零.txt", new byte[8 << 20], "is zero"),
        Hostile.read("one line of 7 MiB", "一行.txt", utf8("学习。".repeat(800_000))),
        Hostile.read(
            "a million blank lines", "空行.txt", utf8("学习办法\n" + "\n".repeat(1_000_000) + "每月学习一次。")),
        Hostile.read(
            "html of 100,000 levels",
            "深.html",
            utf8("<h1>学习办法</h1>" + "<div>".repeat(100_000) + "每月学习一次。")),
        Hostile.read(
            "html with a table of 100,000 rows",
            "表.html",
            utf8("<p>每月学习一次。</p><table>" + "<tr><td>甲<td>乙".repeat(100_000) + "</table>")),
        Hostile.read(
            "html of unclosed everything",
            "乱.html",
            utf8("<p>每月学习一次。<b><i><table><tr><ul><li><a href='x".repeat(2000))),
        Hostile.read(
            "html that names remote files",
            "链.html",
            utf8(
                "<script src='http://127.0.0.1:9/x.js'></script><img src='file:///etc/passwd'><p>每月学习一次。</p>")),
        Hostile.read(
            "html of an unknown charset", "字.html", utf8("<meta charset='x-none'><p>每月学习一次。</p>")));
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
