package io.xuewei.knowledge.hostile;

import static io.xuewei.knowledge.hostile.Made.body;
import static io.xuewei.knowledge.hostile.Made.docx;
import static io.xuewei.knowledge.hostile.Made.fixture;
import static io.xuewei.knowledge.hostile.Made.paragraph;
import static io.xuewei.knowledge.hostile.Made.zip;

import java.util.Arrays;
import java.util.stream.Stream;

/// Docx files: entities, macros, links, depths, broken XML.
final class HostileDocx {

  private static final String DTD = "<?xml version=\"1.0\"?><!DOCTYPE x [%s]>";
  private static final String PLAIN = body(paragraph("每月学习一次。"));

  private HostileDocx() {}

  static Stream<Hostile> files() {
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
        Hostile.refused("docx with an external entity", "外.docx", docx(xxe), "declares entities"),
        Hostile.refused(
            "docx with billion laughs", "笑.docx", docx(laughs + w), "declares entities"),
        Hostile.refused("docx with a remote DTD", "远.docx", docx(remote), "declares entities"),
        Hostile.refused(
            "docx with billion laughs in its styles",
            "样.docx",
            docx(PLAIN, "word/styles.xml", laughs + "<a>&x;</a>"),
            "declares entities"),
        Hostile.read(
            "docx with a macro", "宏.docx", docx(PLAIN, "word/vbaProject.bin", Made.noise(2000))),
        Hostile.read("docm", "宏.docm", docx(PLAIN, "word/vbaProject.bin", Made.noise(2000))),
        Hostile.read(
            "docx with an external template",
            "模.docx",
            docx(
                PLAIN,
                "word/_rels/settings.xml.rels",
                "<Relationships><Relationship TargetMode=\"External\" Target=\"http://127.0.0.1:9/t.dotm\"/></Relationships>")),
        Hostile.refused(
            "docx of 100,000 levels",
            "深.docx",
            docx(body("<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000))),
            ""),
        Hostile.refused(
            "docx of a 1 GiB part",
            "胖.docx",
            Made.zeros("word/document.xml", 1L << 30),
            "unpacks to more"),
        Hostile.refused(
            "docx without a body", "无.docx", zip("word/other.xml", "<a/>"), "no word/document.xml"),
        Hostile.refused("docx of broken XML", "裂.docx", docx("<w:document><w:body>"), "is damaged"),
        Hostile.refused(
            "docx with a password",
            "锁.docx",
            Made.ole("EncryptedPackage", Made.noise(5000)),
            "password"),
        Hostile.refused(
            "truncated docx", "截.docx", Arrays.copyOf(fixture("办法.docx"), 3000), "damaged"),
        Hostile.read(
            "docx with a table of 200,000 cells",
            "表.docx",
            docx(body(paragraph("每月学习一次。") + table(20_000, 10)))),
        Hostile.read(
            "docx with tables 100 deep",
            "表中表.docx",
            docx(
                body(
                    paragraph("每月学习一次。")
                        + "<w:tbl><w:tr><w:tc>".repeat(100)
                        + paragraph("里")
                        + "</w:tc></w:tr></w:tbl>".repeat(100)))),
        Hostile.read(
            "docx with styles based on each other",
            "环.docx",
            docx(
                body(
                    "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>每月学习一次。</w:t></w:r></w:p>"),
                "word/styles.xml",
                circle())),
        Hostile.read(
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
}
