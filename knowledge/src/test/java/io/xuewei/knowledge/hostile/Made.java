package io.xuewei.knowledge.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Makes files byte by byte, whole ones and broken ones.
public final class Made {

  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private Made() {}

  /// Something that can fail while a file is made.
  interface Making<T> {
    T make() throws IOException;
  }

  static <T> T of(Making<T> making) {
    try {
      return making.make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// A zip of names and contents in turn; a content is a text or bytes.
  public static byte[] zip(Object... namesAndContents) {
    return of(() -> {
      var bytes = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(bytes)) {
        for (int i = 0; i < namesAndContents.length; i += 2) {
          zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
          Object content = namesAndContents[i + 1];
          zip.write(content instanceof byte[] raw ? raw : utf8((String) content));
          zip.closeEntry();
        }
      }
      return bytes.toByteArray();
    });
  }

  /// A zip with one entry of many zero bytes, never in memory.
  static byte[] zeros(String name, long count) {
    return of(() -> {
      var bytes = new ByteArrayOutputStream();
      byte[] block = new byte[1 << 20];
      try (var zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry(name));
        for (long left = count; left > 0; left -= block.length) {
          zip.write(block);
        }
        zip.closeEntry();
      }
      return bytes.toByteArray();
    });
  }

  public static String body(String paragraphs) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>"
        .formatted(W, paragraphs);
  }

  public static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  /// A docx with other parts beside its body, names and contents in turn.
  public static byte[] docx(String body, Object... more) {
    Object[] all = new Object[more.length + 2];
    all[0] = "word/document.xml";
    all[1] = body;
    System.arraycopy(more, 0, all, 2, more.length);
    return zip(all);
  }

  /// An ofd of one page with the given content.
  public static byte[] ofd(String content) {
    return ofd(content, "<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>");
  }

  static byte[] ofd(String content, String pages) {
    String ns = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    return zip(
        "OFD.xml",
        "<ofd:OFD %s><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
            .formatted(ns),
        "Doc_0/Document.xml",
        "<ofd:Document %s><ofd:Pages>%s</ofd:Pages></ofd:Document>".formatted(ns, pages),
        "Doc_0/Pages/Page_0/Content.xml",
        content);
  }

  /// The content of an ofd page: a text object for each line, 10 mm apart.
  public static String ofdPage(String... lines) {
    var page =
        new StringBuilder("<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content>");
    page.append("<ofd:Layer>");
    for (int i = 0; i < lines.length; i++) {
      page.append(
          "<ofd:TextObject Boundary=\"30 %d 150 6\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\">%s</ofd:TextCode></ofd:TextObject>"
              .formatted(50 + 10 * i, lines[i]));
    }
    return page + "</ofd:Layer></ofd:Content></ofd:Page>";
  }

  /// A pdf with pages of one line; an empty text is a page without.
  public static byte[] pdf(String... pages) {
    return pdf(RenderingMode.FILL, pages);
  }

  public static byte[] pdf(RenderingMode mode, String... pages) {
    return of(() -> {
      try (var pdf = new PDDocument()) {
        for (String text : pages) {
          page(pdf, mode, text);
        }
        return save(pdf);
      }
    });
  }

  private static void page(PDDocument pdf, RenderingMode mode, String text) throws IOException {
    var page = new PDPage();
    pdf.addPage(page);
    try (var content = new PDPageContentStream(pdf, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.setRenderingMode(mode);
      content.newLineAtOffset(72, 500);
      content.showText(text);
      content.endText();
    }
  }

  static byte[] locked(String text) {
    return of(() -> {
      try (var pdf = new PDDocument()) {
        page(pdf, RenderingMode.FILL, text);
        pdf.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
        return save(pdf);
      }
    });
  }

  private static byte[] save(PDDocument pdf) throws IOException {
    var bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return bytes.toByteArray();
  }

  /// A pdf of objects as they are written, without a table: PDFBox looks for them itself.
  static byte[] rawPdf(String... objects) {
    var pdf = new StringBuilder("%PDF-1.7\n");
    for (int i = 0; i < objects.length; i++) {
      pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    pdf.append("trailer << /Root 1 0 R /Size ").append(objects.length + 1).append(" >>\n%%EOF\n");
    return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /// A deflated stream object of `count` times one byte.
  static String bomb(String more, long count) {
    return of(() -> {
      var packed = new ByteArrayOutputStream();
      try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) ' ');
        for (long left = count; left > 0; left -= block.length) {
          out.write(block);
        }
      }
      String raw = packed.toString(StandardCharsets.ISO_8859_1);
      return "<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream"
          .formatted(raw.length(), more, raw);
    });
  }

  /// An old Office container with one stream.
  static byte[] ole(String entry, byte[] content) {
    return of(() -> {
      try (var container = new POIFSFileSystem()) {
        container.createDocument(new ByteArrayInputStream(content), entry);
        var bytes = new ByteArrayOutputStream();
        container.writeFilesystem(bytes);
        return bytes.toByteArray();
      }
    });
  }

  /// A file of the fixtures.
  public static byte[] fixture(String name) {
    return of(() -> {
      try (InputStream in = Made.class.getResourceAsStream("/formats/" + name)) {
        return Objects.requireNonNull(in, name).readAllBytes();
      }
    });
  }

  static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  /// Copies bytes with one stretch overwritten.
  static byte[] patched(byte[] bytes, int at, byte... patch) {
    byte[] copy = bytes.clone();
    System.arraycopy(patch, 0, copy, at, patch.length);
    return copy;
  }

  static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
