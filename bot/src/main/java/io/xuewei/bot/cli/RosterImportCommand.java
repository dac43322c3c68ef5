package io.xuewei.bot.cli;

import io.xuewei.bot.roster.NoTable;
import io.xuewei.bot.roster.RosterImport;
import io.xuewei.bot.roster.RosterPlan;
import io.xuewei.bot.roster.RosterReport;
import io.xuewei.bot.roster.sheet.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `roster import`: takes a roster in from xlsx or csv.
@Command(
    name = "import",
    description =
        "Takes a roster in from xlsx or csv: names, dates of joining and leaving, roles, accounts."
            + " Telephone and identity numbers are never kept.")
final class RosterImportCommand extends StudySubcommand {

  @Parameters(paramLabel = "FILE", description = "xlsx, or csv in UTF-8 or GB18030.")
  private Path file = Path.of("");

  @Option(
      names = "--group",
      paramLabel = "G",
      required = true,
      description = "Id or title of the group; a new title makes a new one.")
  private String group = "";

  @Option(
      names = "--map",
      paramLabel = "WORD=COLUMN",
      split = ",",
      description = "Where a column is that the header does not name: 姓名=B.")
  private List<String> columns = List.of();

  @Option(
      names = "--channel",
      paramLabel = "NAME",
      description = "The channel of the accounts in the file, where the group has none or several.")
  private @Nullable String channel;

  @Option(names = "--whole", description = "Who is on the roster and not in the file leaves today.")
  private boolean whole;

  @Option(names = "--dry-run", description = "Says what would change, and changes nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws Exception {
    return with("upload the file with POST /api/roster", this::take);
  }

  private int take(StudyData data) throws IOException, Unreadable, NoTable {
    var options = new RosterImport.Options(group, columns, whole, Optional.ofNullable(channel));
    RosterImport roster = data.roster();
    RosterPlan plan = roster.plan(read(file), options);
    if (!dryRun) {
      roster.carryOut(plan, options);
    }
    var report = RosterReport.of(plan, dryRun, texts);
    print(report, report.lines(texts));
    return report.counts().refused() == 0 ? 0 : XueweiCommand.FAILED;
  }
}
