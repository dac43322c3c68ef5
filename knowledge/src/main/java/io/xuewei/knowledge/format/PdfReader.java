package io.xuewei.knowledge.format;

import io.xuewei.knowledge.Problem.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Pdf with text, by PDFBox. Scripts, actions, attachments and forms are never looked at.
///
/// Left out and reported: page numbers, running heads, invisible text (drawn in no mode, in white,
/// under two points). But a page on which all text is invisible is a scan with recognised text
/// behind the picture, and that is read. A pdf without any text is refused; single pages without
/// text are reported. Without a copy permission it is read all the same: the reader has it already.
final class PdfReader implements DocumentReader {

  @Override
  public SourceText read(SourceFile file) throws UnreadableDocument {
    PdfFonts.use();
    PdfStreams.check(file);
    long memory = file.budget().limits().unpackedBytes();
    var setting = MemoryUsageSetting.setupMainMemoryOnly(memory);
    try (PDDocument pdf = Loader.loadPDF(file.bytes(), "", null, null, setting.streamCache)) {
      return text(file, pdf);
    } catch (InvalidPasswordException e) {
      throw file.refused(Kind.LOCKED, "is locked by a password; save it without one");
    } catch (IOException | IllegalArgumentException | ClassCastException e) {
      throw file.refused(
          Kind.DAMAGED, "is a damaged pdf; print it to a new one (" + e.getMessage() + ")");
    }
  }

  private static SourceText text(SourceFile file, PDDocument pdf)
      throws IOException, UnreadableDocument {
    var lines = new Lines(file.budget());
    List<PageLine> found = new ArrayList<>();
    List<Integer> empty = new ArrayList<>();
    int pages = pdf.getNumberOfPages();
    for (int page = 1; page <= pages; page++) {
      file.budget().page();
      List<PageLine> on = page(file, pdf, page, lines);
      if (on.isEmpty()) {
        empty.add(page);
      }
      found.addAll(on);
    }
    if (found.isEmpty()) {
      throw file.refused(
          Kind.NO_TEXT,
          "has no text (scanned, %d pages); run text recognition (OCR) over it, or ask for the text"
              .formatted(pages));
    }
    PageText.put(found, lines);
    empty.forEach(p -> lines.remove("page " + p, "page without text, perhaps scanned"));
    return lines.titled(file.name());
  }

  private static List<PageLine> page(SourceFile file, PDDocument pdf, int page, Lines report)
      throws IOException {
    var seen = new PdfPage(file.budget(), page, false);
    List<PageLine> lines = seen.read(pdf);
    if (lines.isEmpty() && !seen.hidden().isBlank()) {
      return new PdfPage(file.budget(), page, true).read(pdf);
    }
    report.remove(seen.hidden(), "hidden text");
    return lines;
  }
}
