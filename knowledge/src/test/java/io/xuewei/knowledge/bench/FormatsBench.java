package io.xuewei.knowledge.bench;

import io.xuewei.knowledge.format.FileText;
import io.xuewei.knowledge.format.Formats;
import io.xuewei.knowledge.format.UnreadableDocument;
import io.xuewei.knowledge.hostile.Made;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// How fast each format is read, on one thread, and what memory a pdf of 300 pages takes.
///
/// Prints the table of BENCHMARKS.md. The documents are small ones of two or three pages, as an
/// organisation has them; what is generated has 2,000 paragraphs.
public final class FormatsBench {

  private static final long WARM = 3_000_000_000L;
  private static final long MEASURE = 5_000_000_000L;
  private static final String LINE = "学习小组的每一名组员都应当按时参加集中学习，认真做好学习笔记，并在三天以内交给记录人。";

  private FormatsBench() {}

  public static void main(String[] args) throws IOException, UnreadableDocument {
    byte[] big = pages(100);
    System.out.printf("300 pages of pdf, %d KiB: peak heap %d MiB%n", big.length >> 10, peak(big));
    System.out.println("| file | KiB | documents/s | MB/s | million characters/s |");
    System.out.println("|---|---|---|---|---|");
    for (Map.Entry<String, byte[]> file : files(big).entrySet()) {
      row(file.getKey(), file.getValue());
    }
  }

  private static Map<String, byte[]> files(byte[] big) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : List.of("办法.html", "资料.docx", "资料.doc", "资料.pdf")) {
      files.put(name, Made.fixture(name));
    }
    files.put("通知.ofd", Made.ofd(Made.ofdPage(LINE, LINE, LINE, LINE, LINE, LINE, LINE, LINE)));
    files.put("2000.txt", Made.utf8((LINE + "\n").repeat(2000)));
    files.put("2000.md", Made.utf8(("- " + LINE + "\n").repeat(2000)));
    files.put("2000.html", Made.utf8("<body>" + ("<p>" + LINE + "</p>\n").repeat(2000)));
    files.put("2000.docx", Made.docx(Made.body(Made.paragraph(LINE).repeat(2000))));
    files.put("汇编.zip", Made.zip("一.docx", Made.fixture("资料.docx"), "二.txt", LINE));
    files.put("300 pages.pdf", big);
    return files;
  }

  /// Three pages that an office program wrote, with their embedded font, many times over.
  private static byte[] pages(int times) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (PDDocument from = Loader.loadPDF(Made.fixture("资料.pdf"));
        PDDocument to = new PDDocument()) {
      List<PDPage> pages = new ArrayList<>();
      from.getPages().forEach(pages::add);
      for (int i = 0; i < times; i++) {
        for (PDPage page : pages) {
          to.importPage(page);
        }
      }
      to.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static void row(String name, byte[] bytes) throws UnreadableDocument {
    run(name, bytes, WARM);
    double[] measured = run(name, bytes, MEASURE);
    double rate = measured[0];
    System.out.printf(
        "| %s | %d | %.0f | %.1f | %.1f |%n",
        name, bytes.length >> 10, rate, rate * bytes.length / 1e6, rate * measured[1] / 1e6);
  }

  /// Documents a second, and characters of one.
  private static double[] run(String name, byte[] bytes, long nanos) throws UnreadableDocument {
    Formats formats = Formats.standard();
    long start = System.nanoTime();
    long count = 0;
    long characters = 0;
    while (System.nanoTime() - start < nanos) {
      FileText read = formats.read(name, bytes);
      characters =
          read.texts().stream()
              .flatMap(t -> t.lines().stream())
              .mapToLong(l -> l.text().length())
              .sum();
      count++;
    }
    return new double[] {count * 1e9 / (System.nanoTime() - start), characters};
  }

  private static long peak(byte[] bytes) throws UnreadableDocument {
    System.gc();
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    Formats.standard().read("300 pages.pdf", bytes);
    return heap.stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() >> 20;
  }
}
