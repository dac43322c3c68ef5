package io.xuewei.bot.roster;

import io.xuewei.bot.roster.Remark.What;
import io.xuewei.bot.roster.sheet.Limits;
import io.xuewei.bot.roster.sheet.Sheet;
import io.xuewei.bot.roster.sheet.Sheet.Row;
import io.xuewei.bot.roster.sheet.SheetFile;
import io.xuewei.bot.roster.sheet.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A roster as it was handed in, xlsx or csv.
///
/// `RosterFile.read(bytes, List.of("姓名=B"))`
///
/// @param layout how it was understood
/// @param columns those that it has
/// @param lines the rows that hold a person
/// @param remarks what is wrong, in the order of the rows
public record RosterFile(
    Layout layout, Set<RosterColumn> columns, List<RosterLine> lines, List<Remark> remarks) {

  /// What stands below a table, or sums it up.
  private static final Pattern FOOTER =
      Pattern.compile("(?:合计|共计|总计|小计|总人数|共 ?\\d+ ?人|填表|制表|审核|填报|负责人|说明|注|备注|单位盖章|联系人).*");

  public RosterFile {
    columns = Set.copyOf(columns);
    lines = List.copyOf(lines);
    remarks = List.copyOf(remarks);
  }

  /// Reads a file.
  ///
  /// @param given where columns are, as `姓名=B`, where the header does not say it
  /// @throws Unreadable when it is no table, or too large
  /// @throws NoTable when there is no column of names
  public static RosterFile read(byte[] file, List<String> given) throws Unreadable, NoTable {
    List<Sheet> sheets = SheetFile.read(file, Limits.USUAL);
    return new Reading(new TableFinder<>(RosterColumn.class).find(sheets, given)).all();
  }

  /// The rows of one file.
  private static final class Reading {

    private final TableFinder.Found<RosterColumn> table;
    private final CellReader cells;
    private final List<RosterLine> lines = new ArrayList<>();
    private int read;
    private String group = "";

    Reading(TableFinder.Found<RosterColumn> table) {
      this.table = table;
      this.cells = new CellReader(table.header());
    }

    RosterFile all() {
      table.rows().forEach(this::take);
      int skipped = table.sheet().rows().size() - read;
      Layout layout = table.layout(new Layout.Count(read, skipped));
      return new RosterFile(layout, table.header().columns().keySet(), lines, cells.remarks());
    }

    private void take(Row row) {
      if (beside(row)) {
        return;
      }
      read++;
      Optional<PersonName> name = cells.name(row);
      Optional<RosterLine.Term> term = cells.term(row);
      String said = cells.text(row, RosterColumn.GROUP);
      group = said.isEmpty() ? group : said;
      if (name.isPresent() && term.isPresent()) {
        lines.add(line(row, name.get(), term.get()));
      }
    }

    private RosterLine line(Row row, PersonName name, RosterLine.Term term) {
      String note = cells.note(row, name.beside());
      var who = new RosterLine.Who(name.name(), note, cells.code(row));
      var standings = cells.standings(row, name.beside());
      return new RosterLine(row.number(), who, group, term, cells.role(row), standings);
    }

    /// A header again, a sum, a signature, or a row that holds none of the columns.
    private boolean beside(Row row) {
      Header<RosterColumn> header = table.header();
      String first = row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
      String name = header.text(row, RosterColumn.NAME);
      boolean footer = FOOTER.matcher(name.isEmpty() ? first : name).matches();
      boolean numberOnly =
          header.columns().keySet().stream().allMatch(c -> header.text(row, c).isEmpty());
      return footer || numberOnly || header.repeatedIn(row, RosterColumn.class);
    }
  }

  /// The lines of one group: where the file names several, those that name it.
  ///
  /// @param names what the group and its unit are called
  /// @throws NoTable when it names several and none is this one
  RosterFile of(List<String> names) throws NoTable {
    List<String> said = lines.stream().map(RosterLine::group).distinct().toList();
    boolean one = said.size() <= 1;
    if (one) {
      return this;
    }
    if (said.stream().noneMatch(names::contains)) {
      throw new NoTable(NoTable.Why.SEVERAL_GROUPS, String.join("、", said));
    }
    var mine = new ArrayList<RosterLine>();
    var all = new ArrayList<>(remarks);
    for (RosterLine line : lines) {
      if (names.contains(line.group())) {
        mine.add(line);
      } else {
        all.add(new Remark(line.row(), "", What.OTHER_GROUP, line.group()));
      }
    }
    return new RosterFile(layout, columns, mine, all);
  }
}
