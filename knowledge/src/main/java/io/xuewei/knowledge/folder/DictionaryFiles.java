package io.xuewei.knowledge.folder;

import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Problem;
import io.xuewei.knowledge.format.TextBytes;
import io.xuewei.knowledge.format.UnreadableDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Reads the dictionary that an organisation edits: three UTF-8 text files in one folder, each of
/// which may be missing.
///
/// ```
/// words.txt     流动党员	person                  a word to keep whole; its kind, if any: person, meeting, document,
///                                               organisation, activity or term
/// aliases.tsv   两新组织	新经济组织	新社会组织        what members say, then the forms that documents use
/// masks.tsv     X建	党建                          as it circulates, as it reads
/// ```
///
/// Columns are divided by tabs; `#` begins a comment line; blank lines are skipped. A line that
/// cannot be used is a [Problem] with file and line number, and the other lines are used. Of two
/// lines for one word or mask the later one is a problem; two lines for one alias add up.
public final class DictionaryFiles {

  /// What was read.
  ///
  /// @param dictionary the usable lines
  /// @param problems the others
  public record Result(Dictionary dictionary, List<Problem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /// The names of the files.
  public static final List<String> NAMES = List.of("aliases.tsv", "masks.tsv", "words.txt");

  private static final Set<String> KINDS =
      new TreeSet<>(List.of("person", "meeting", "document", "organisation", "activity", "term"));

  private final Map<String, String> words = new LinkedHashMap<>();
  private final Map<String, List<String>> aliases = new LinkedHashMap<>();
  private final Map<String, String> masks = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private DictionaryFiles() {}

  /// Reads `words.txt`, `aliases.tsv` and `masks.tsv` in a folder.
  public static Result read(Path folder) {
    var files = new DictionaryFiles();
    files.each(folder.resolve("words.txt"), files::word);
    files.each(folder.resolve("aliases.tsv"), files::alias);
    files.each(folder.resolve("masks.tsv"), files::mask);
    List<Masks.Mask> masks =
        files.masks.entrySet().stream().map(e -> new Masks.Mask(e.getKey(), e.getValue())).toList();
    return new Result(new Dictionary(files.words, files.aliases, masks), files.problems);
  }

  private void each(Path file, Consumer<Row> use) {
    if (!Files.exists(file)) {
      return;
    }
    String name = file.getFileName().toString();
    try {
      String[] lines = TextBytes.decode(name, Files.readAllBytes(file)).split("\\R", -1);
      for (int i = 0; i < lines.length; i++) {
        String line = lines[i].strip();
        if (!line.isEmpty() && !line.startsWith("#")) {
          use.accept(new Row(name, i + 1, List.of(line.split("\\s*\\t\\s*"))));
        }
      }
    } catch (UnreadableDocument e) {
      problems.add(e.problem());
    } catch (IOException e) {
      problems.add(Problem.of(name, Problem.Kind.DICTIONARY, "cannot be read: " + e));
    }
  }

  private record Row(String file, int number, List<String> columns) {}

  private void word(Row row) {
    String kind = row.columns().size() > 1 ? row.columns().get(1) : "";
    if (!kind.isEmpty() && !KINDS.contains(kind)) {
      bad(row, "unknown kind '" + kind + "'; use one of " + String.join(", ", KINDS));
    } else if (words.putIfAbsent(row.columns().getFirst(), kind) != null) {
      bad(row, "'" + row.columns().getFirst() + "' stands further up already; remove one");
    }
  }

  private void alias(Row row) {
    List<String> forms = row.columns().subList(1, row.columns().size());
    if (forms.isEmpty() || row.columns().stream().anyMatch(String::isEmpty)) {
      bad(row, "expected alias TAB form");
      return;
    }
    List<String> known = aliases.computeIfAbsent(row.columns().getFirst(), a -> new ArrayList<>());
    for (String form : forms) {
      if (!known.contains(form)) {
        known.add(form);
      }
    }
  }

  private void mask(Row row) {
    if (row.columns().size() != 2 || row.columns().stream().anyMatch(String::isEmpty)) {
      bad(row, "expected masked TAB restored");
    } else if (masks.putIfAbsent(row.columns().getFirst(), row.columns().get(1)) != null) {
      bad(row, "'" + row.columns().getFirst() + "' stands further up already; remove one");
    }
  }

  private void bad(Row row, String what) {
    problems.add(new Problem(row.file(), row.number(), Problem.Kind.DICTIONARY, what));
  }
}
