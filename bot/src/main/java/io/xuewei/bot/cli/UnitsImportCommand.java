package io.xuewei.bot.cli;

import io.xuewei.bot.roster.NoTable;
import io.xuewei.bot.roster.UnitBook;
import io.xuewei.bot.roster.UnitPlan;
import io.xuewei.bot.roster.UnitReport;
import io.xuewei.bot.roster.sheet.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `units import`: takes the tree in from xlsx or csv.
@Command(
    name = "import",
    description = "Takes the tree in from xlsx or csv: 单位, 上级, 层级, 组建方式, 依托支部/群.")
final class UnitsImportCommand extends StudySubcommand {

  @Parameters(paramLabel = "FILE", description = "xlsx, or csv in UTF-8 or GB18030.")
  private Path file = Path.of("");

  @Option(
      names = "--map",
      paramLabel = "WORD=COLUMN",
      split = ",",
      description = "Where a column is that the header does not name: 单位=B.")
  private List<String> columns = List.of();

  @Option(names = "--dry-run", description = "Says what would change, and changes nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws Exception {
    return with("upload the file with POST /api/units", this::take);
  }

  private int take(StudyData data) throws IOException, Unreadable, NoTable {
    UnitBook units = data.units();
    UnitPlan plan = units.plan(read(file), columns);
    if (!dryRun) {
      units.carryOut(plan);
    }
    var report = UnitReport.of(plan, dryRun, texts);
    print(report, report.lines(texts));
    return report.counts().refused() == 0 ? 0 : XueweiCommand.FAILED;
  }
}
