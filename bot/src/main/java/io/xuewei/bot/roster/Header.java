package io.xuewei.bot.roster;

import io.xuewei.bot.roster.sheet.Sheet;
import io.xuewei.bot.roster.sheet.Sheet.Row;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the columns of a table are, found by the words above them.
///
/// The header need not be the first row: titles may stand above. It may be two rows, `时间` above
/// `加入` and `离开`.
///
/// @param first the index of the first row of data in the sheet
/// @param columns where each is, counted from 0
/// @param ignored the columns that nobody asked for
record Header<C extends Enum<C> & Heading>(
    int first, Map<C, Integer> columns, List<Ignored> ignored) {

  private static final int LOOKED_AT = 30;

  private static final Pattern BESIDE = Pattern.compile("\\([^)]*\\)|[\\p{P}\\p{S}\\s]");

  /// A column that is not kept.
  ///
  /// @param column its letters
  /// @param secret true for telephone numbers and the like, which are never kept
  record Ignored(String column, String title, boolean secret) {}

  /// The first row that names every required column and the most of all; none when there is none.
  ///
  /// @param given columns that are known without a header; with the required ones given, a table
  ///   without any header begins in its first row
  static <C extends Enum<C> & Heading> Optional<Header<C>> find(
      Sheet sheet, Class<C> type, Map<C, Integer> given) throws NoTable {
    @Nullable Header<C> best = null;
    int end = Math.min(LOOKED_AT, sheet.rows().size());
    for (int i = 0; i < end; i++) {
      Header<C> here = at(sheet, i, type);
      if (here.columns.isEmpty()) {
        continue;
      }
      Header<C> whole = here.with(given);
      boolean better = best == null || whole.columns.size() > best.columns.size();
      if (whole.complete(type) && better) {
        best = whole;
      }
    }
    return best != null ? Optional.of(best) : headless(type, given);
  }

  private static <C extends Enum<C> & Heading> Optional<Header<C>> headless(
      Class<C> type, Map<C, Integer> given) {
    return Optional.of(new Header<>(0, given, List.of())).filter(header -> header.complete(type));
  }

  /// With columns that somebody said.
  private Header<C> with(Map<C, Integer> given) throws NoTable {
    if (given.isEmpty()) {
      return this;
    }
    var all = new HashMap<>(columns);
    all.values().removeAll(given.values());
    all.putAll(given);
    var rest = new ArrayList<Ignored>();
    for (Ignored column : ignored) {
      boolean taken = given.containsValue(Sheet.column(column.column));
      if (taken && column.secret) {
        throw new NoTable(NoTable.Why.PRIVATE_COLUMN, column.column + " " + column.title);
      }
      if (!taken) {
        rest.add(column);
      }
    }
    return new Header<>(first, all, List.copyOf(rest));
  }

  private boolean complete(Class<C> type) {
    return List.of(type.getEnumConstants()).stream()
        .allMatch(column -> !column.required() || columns.containsKey(column));
  }

  private static <C extends Enum<C> & Heading> Header<C> at(Sheet sheet, int index, Class<C> type) {
    Row row = sheet.rows().get(index);
    Header<C> one = of(row, index + 1, type);
    if (index + 1 >= sheet.rows().size()) {
      return one;
    }
    Row below = sheet.rows().get(index + 1);
    Header<C> two = of(joined(row, below), index + 2, type);
    boolean second = below.number() == row.number() + 1 && subheading(one, below, two);
    return second ? two : one;
  }

  /// The lower row adds columns, and stands beside, not below, the name.
  private static <C extends Enum<C> & Heading> boolean subheading(
      Header<C> one, Row below, Header<C> two) {
    return two.columns.size() > one.columns.size()
        && one.columns.entrySet().stream()
            .filter(found -> found.getKey().required())
            .allMatch(found -> below.cell(found.getValue()).isEmpty());
  }

  /// Both texts of each column, the upper one carried to the right where it spans several.
  private static Row joined(Row upper, Row lower) {
    var cells = new ArrayList<String>();
    String carried = "";
    for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
      carried = upper.cell(i).isEmpty() ? carried : upper.cell(i);
      cells.add(lower.cell(i).isEmpty() ? upper.cell(i) : lower.cell(i) + carried);
    }
    return new Row(lower.number(), cells);
  }

  private static <C extends Enum<C> & Heading> Header<C> of(Row row, int first, Class<C> type) {
    var columns = new EnumMap<C, Integer>(type);
    var ignored = new ArrayList<Ignored>();
    for (int i = 0; i < row.cells().size(); i++) {
      String title = row.cell(i);
      Optional<C> column = named(title, type).filter(found -> !columns.containsKey(found));
      if (column.isPresent()) {
        columns.put(column.get(), i);
      } else if (!title.isEmpty()) {
        ignored.add(new Ignored(Sheet.letters(i), title, PrivateData.heading(folded(title))));
      }
    }
    return new Header<>(first, columns, List.copyOf(ignored));
  }

  /// The column that a title names.
  static <C extends Enum<C> & Heading> Optional<C> named(String title, Class<C> type) {
    String folded = folded(title);
    return List.of(type.getEnumConstants()).stream()
        .filter(column -> column.words().contains(folded))
        .findFirst();
  }

  /// Without brackets, blanks and punctuation, in lower case: ` 姓 名(必填)` is `姓名`.
  static String folded(String title) {
    String narrow = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BESIDE.matcher(narrow).replaceAll("");
  }

  /// The text of a column in a row; empty when the file has no such column.
  String text(Row row, C column) {
    return columns.containsKey(column) ? row.cell(columns.get(column)) : "";
  }

  /// The letters of a column; empty when the file has none.
  String letters(C column) {
    return columns.containsKey(column) ? Sheet.letters(columns.get(column)) : "";
  }

  /// Whether the header is repeated in a row, as on every printed page.
  boolean repeatedIn(Row row, Class<C> type) {
    return columns.entrySet().stream()
        .filter(found -> found.getKey().required())
        .allMatch(found ->
            named(row.cell(found.getValue()), type).filter(found.getKey()::equals).isPresent());
  }
}
