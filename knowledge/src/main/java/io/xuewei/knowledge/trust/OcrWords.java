package io.xuewei.knowledge.trust;

import io.xuewei.knowledge.Report.Finding;
import io.xuewei.knowledge.Report.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that only a misread character explains: `己经` for 已经, `第—条` for 第一条.
///
/// The table `ocr.tsv` has sure cases only, word by word; a look-alike that may be right in its
/// place (自己经营) is none.
final class OcrWords {

  /// A line of the table.
  ///
  /// @param key plain characters that must be there before the pattern is tried
  private record Row(String key, Pattern wrong, String right) {}

  private static final List<Row> TABLE = read();

  private OcrWords() {}

  private static List<Row> read() {
    var stream = Objects.requireNonNull(OcrWords.class.getResourceAsStream("ocr.tsv"), "ocr.tsv");
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(c -> new Row(c[0], Pattern.compile(c[1], Pattern.MULTILINE), c[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("ocr.tsv cannot be read", e);
    }
  }

  static List<Finding> find(String text, TextLines lines) {
    List<Finding> found = new ArrayList<>();
    for (Row row : TABLE) {
      if (text.contains(row.key())) {
        find(row, text, lines, found);
      }
    }
    found.sort((a, b) -> Integer.compare(a.offset(), b.offset()));
    return found;
  }

  private static void find(Row row, String text, TextLines lines, List<Finding> found) {
    Matcher matcher = row.wrong().matcher(text);
    while (matcher.find()) {
      int at = matcher.start();
      found.add(new Finding(Kind.OCR, lines.number(at), at, matcher.group(), row.right()));
    }
  }
}
