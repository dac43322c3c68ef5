package io.xuewei.bot.roster;

import io.xuewei.bot.roster.Remark.What;
import io.xuewei.bot.roster.sheet.Limits;
import io.xuewei.bot.roster.sheet.Sheet.Row;
import io.xuewei.bot.roster.sheet.SheetFile;
import io.xuewei.bot.roster.sheet.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A tree of organisations as it was handed in, xlsx or csv: 单位, 上级, 层级, 组建方式, 依托支部/群.
record UnitFile(Layout layout, List<UnitLine> lines, List<Remark> remarks) {

  private static final Pattern FOOTER = Pattern.compile("(?:合计|总计|小计|填表|制表|审核|说明|注)[::]?.*");

  static UnitFile read(byte[] file, List<String> given) throws Unreadable, NoTable {
    var table = new TableFinder<>(UnitColumn.class).find(SheetFile.read(file, Limits.USUAL), given);
    var lines = new ArrayList<UnitLine>();
    var remarks = new ArrayList<Remark>();
    int read = 0;
    for (Row row : table.rows()) {
      boolean beside =
          FOOTER
              .matcher(row.cells().stream().filter(c -> !c.isEmpty()).findFirst().orElse(""))
              .matches();
      if (!beside && !table.header().repeatedIn(row, UnitColumn.class)) {
        read++;
        line(row, table.header(), remarks).ifPresent(lines::add);
      }
    }
    int skipped = table.sheet().rows().size() - read;
    return new UnitFile(table.layout(new Layout.Count(read, skipped)), lines, remarks);
  }

  private static Optional<UnitLine> line(Row row, Header<UnitColumn> header, List<Remark> remarks) {
    String name = header.text(row, UnitColumn.NAME);
    String levelText = header.text(row, UnitColumn.LEVEL);
    Optional<Unit.Level> level = Unit.Level.named(levelText);
    if (name.isEmpty()) {
      remarks.add(new Remark(row.number(), header.letters(UnitColumn.NAME), What.NO_UNIT, ""));
      return Optional.empty();
    }
    if (level.isEmpty()) {
      remarks.add(
          new Remark(row.number(), header.letters(UnitColumn.LEVEL), What.NOT_A_LEVEL, levelText));
      return Optional.empty();
    }
    String formedText = header.text(row, UnitColumn.FORMED);
    Optional<Unit.Formed> formed = Unit.Formed.named(formedText);
    if (formed.isEmpty() && !formedText.isEmpty()) {
      remarks.add(
          new Remark(
              row.number(), header.letters(UnitColumn.FORMED), What.UNKNOWN_FORM, formedText));
    }
    String parent = header.text(row, UnitColumn.PARENT);
    String host = header.text(row, UnitColumn.HOST);
    return Optional.of(new UnitLine(row.number(), name, parent, level.get(), formed, host));
  }
}
