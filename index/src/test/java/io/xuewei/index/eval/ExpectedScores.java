package io.xuewei.index.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The scores that this code is expected to reach, kept in `expected-scores.tsv`, and their table
/// in `BENCHMARKS.md`.
///
/// The main method measures anew and writes both. The sets of the project are always measured, the
/// others of the file when the folder that holds them is named; a folder in there that the file
/// lacks becomes a new line.
final class ExpectedScores {

  static final String REGENERATE =
      "mvn -q -Pbench -Dquick -pl index -am -Dbench.main=io.xuewei.index.eval.ExpectedScores"
          + " -Dbench=FOLDER-OF-QUESTION-SETS process-test-classes";

  /// The project's own sets, by name.
  static final Map<String, Path> OWN = own();

  static final Path TABLE = Path.of("BENCHMARKS.md");

  private static final Path FILE =
      Path.of("src/test/resources/io/xuewei/index/eval/expected-scores.tsv");
  private static final List<String> COLUMNS =
      List.of(
          "set",
          "documents",
          "queries",
          "recall@1",
          "recall@10",
          "ndcg@10",
          "quoteHit@1",
          "quoteChars",
          "answeredRate",
          "answeredRight",
          "wrongAnswerRate",
          "refusalAuc");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final String BEGIN = "<!-- scores: generated from expected-scores.tsv -->\n";
  private static final String END = "<!-- end of scores -->";
  private static final String NONE = "-";

  private ExpectedScores() {}

  private static Map<String, Path> own() {
    Path golden = Path.of("..", "seeds", "golden");
    var sets = new LinkedHashMap<String, Path>();
    sets.put("golden", golden);
    sets.put("hard", golden.resolve("hard"));
    return sets;
  }

  /// @param arguments the folder that holds other sets, counted from the project's, or nothing
  public static void main(String[] arguments) throws IOException {
    Map<String, Path> sets = new LinkedHashMap<>(OWN);
    if (arguments.length > 0 && !arguments[0].isBlank()) {
      sets.putAll(setsIn(arguments[0]));
    }
    Map<String, List<String>> lines = read();
    for (Map.Entry<String, Path> set : sets.entrySet()) {
      lines.put(set.getKey(), measure(set.getValue()));
      System.out.println(String.join("  ", lines.get(set.getKey())));
    }
    write(lines);
  }

  private static void write(Map<String, List<String>> lines) throws IOException {
    var text = new StringBuilder(String.join("\t", COLUMNS)).append('\n');
    lines.values().forEach(line -> text.append(String.join("\t", line)).append('\n'));
    Files.writeString(FILE, text);
    String page = Files.readString(TABLE);
    Files.writeString(TABLE, page.replace(BEGIN + tableIn(page), BEGIN + table(lines)));
  }

  /// The question sets in a folder, by name.
  ///
  /// @param folder counted from the project's
  static Map<String, Path> setsIn(String folder) throws IOException {
    try (var inside = Files.list(Path.of("..").toAbsolutePath().resolve(folder))) {
      return inside
          .filter(set -> Files.exists(set.resolve("corpus.jsonl")))
          .sorted()
          .collect(
              Collectors.toMap(
                  set -> String.valueOf(set.getFileName()),
                  set -> set,
                  (a, b) -> a,
                  LinkedHashMap::new));
    }
  }

  /// The lines of the file by the set's name.
  static Map<String, List<String>> read() throws IOException {
    var lines = new LinkedHashMap<String, List<String>>();
    Files.readAllLines(FILE, StandardCharsets.UTF_8).stream()
        .skip(1)
        .map(line -> List.of(line.split("\t", -1)))
        .forEach(line -> lines.put(line.getFirst(), line));
    return lines;
  }

  /// A line as the file has it.
  static List<String> measure(Path set) throws IOException {
    Figures figures = Evaluation.of(set, CLOCK).run();
    var line = new ArrayList<String>();
    line.add(figures.dataset());
    line.add(Integer.toString(figures.documents()));
    line.add(Integer.toString(figures.queries()));
    line.add(share(figures.recallAt1()));
    line.add(share(figures.recallAt10()));
    line.add(share(figures.ndcgAt10()));
    line.add(share(figures.quoteHitAt1()));
    line.add(figures.quoteChars() == null ? NONE : "%.1f".formatted(figures.quoteChars()));
    line.add(share(figures.answeredRate()));
    line.add(share(figures.answeredRight()));
    line.add(share(figures.wrongAnswerRate()));
    line.add(share(figures.refusalAuc()));
    return line;
  }

  private static String share(@Nullable Double value) {
    return value == null ? NONE : String.format(Locale.ROOT, "%.3f", value);
  }

  /// What differs between two lines, column by column; nothing when they agree.
  static List<String> differences(List<String> expected, List<String> measured) {
    var differences = new ArrayList<String>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      if (!agree(expected.get(i), measured.get(i), Double.parseDouble(expected.get(2)))) {
        differences.add(
            "%s: expected %s, measured %s"
                .formatted(COLUMNS.get(i), expected.get(i), measured.get(i)));
      }
    }
    return differences;
  }

  /// Shares may differ by two questions, since other processors round the quantised model
  /// otherwise; lengths by a character.
  private static boolean agree(String expected, String measured, double queries) {
    if (expected.equals(measured)) {
      return true;
    }
    if (!expected.contains(".") || !measured.contains(".")) {
      return false;
    }
    boolean share = expected.length() - expected.indexOf('.') > 2;
    double most = share ? 0.0015 + 2.2 / queries : 1;
    return Math.abs(Double.parseDouble(expected) - Double.parseDouble(measured)) <= most;
  }

  /// The table as Markdown.
  static String table(Map<String, List<String>> lines) {
    var text = new StringBuilder(row(COLUMNS));
    text.append("|").append("---|".repeat(COLUMNS.size())).append('\n');
    lines.values().forEach(line -> text.append(row(line)));
    return text.toString();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /// The table that a page has between its two marks.
  static String tableIn(String page) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(TABLE + " lacks the marks around its table of scores");
    }
    return page.substring(begin + BEGIN.length(), end);
  }
}
