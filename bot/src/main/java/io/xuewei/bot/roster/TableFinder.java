package io.xuewei.bot.roster;

import io.xuewei.bot.roster.sheet.Sheet;
import io.xuewei.bot.roster.sheet.Sheet.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the table in a file: the first sheet with a header, or the columns that were given.
final class TableFinder<C extends Enum<C> & Heading> {

  private final Class<C> type;

  TableFinder(Class<C> type) {
    this.type = type;
  }

  /// A sheet and where its columns are.
  record Found<C extends Enum<C> & Heading>(Sheet sheet, Header<C> header, List<String> others) {

    /// The rows below the header.
    List<Row> rows() {
      return sheet.rows().subList(header.first(), sheet.rows().size());
    }

    Layout layout(Layout.Count count) {
      return new Layout(
          sheet.name(),
          others,
          header.columns().entrySet().stream()
              .map(e -> e.getKey().words().getFirst() + "=" + Sheet.letters(e.getValue()))
              .toList(),
          new Layout.Left(ignored(false), ignored(true)),
          count);
    }

    private List<String> ignored(boolean secret) {
      return header.ignored().stream()
          .filter(column -> column.secret() == secret)
          .map(column -> column.column() + " " + column.title())
          .toList();
    }
  }

  /// @param given columns as `姓名=B`; they come before what the header says
  /// @throws NoTable when there is none
  Found<C> find(List<Sheet> sheets, List<String> given) throws NoTable {
    Map<C, Integer> columns = columns(given);
    for (Sheet sheet : sheets) {
      Optional<Header<C>> header =
          Header.find(sheet, type, columns).filter(found -> !sheet.rows().isEmpty());
      if (header.isPresent()) {
        var others = sheets.stream().filter(s -> s != sheet).map(Sheet::name).toList();
        return new Found<>(sheet, header.get(), others);
      }
    }
    var required = new ArrayList<String>();
    for (C column : type.getEnumConstants()) {
      if (column.required()) {
        required.add(column.words().getFirst());
      }
    }
    throw new NoTable(NoTable.Why.NO_HEADER, String.join("、", required));
  }

  private Map<C, Integer> columns(List<String> given) throws NoTable {
    var columns = new EnumMap<C, Integer>(type);
    for (String pair : given) {
      String[] sides = pair.split("[=＝]", 2);
      Optional<C> column = Header.named(sides[0], type);
      int at = sides.length == 2 ? Sheet.column(sides[1].strip()) : -1;
      if (column.isEmpty() || at < 0) {
        throw new NoTable(NoTable.Why.BAD_MAPPING, pair);
      }
      columns.put(column.get(), at);
    }
    return columns;
  }
}
