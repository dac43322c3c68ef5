package io.xuewei.bot.cli;

import io.xuewei.bot.roster.Coverage;
import io.xuewei.bot.roster.CoverageReport;
import io.xuewei.bot.rule.Rulebook;
import io.xuewei.bot.rule.Rules;
import picocli.CommandLine.Command;

/// `units show`: the tree with its coverage rates.
@Command(name = "show", description = "Shows the tree, and how much of it has an active group.")
final class UnitsShowCommand extends StudySubcommand {

  @Override
  public Integer call() throws Exception {
    return with("ask GET /api/units", this::show);
  }

  private int show(StudyData data) {
    var days = data.store().rules().held(Rulebook.ACTIVE_DAYS, Rules.ALL);
    Coverage coverage = data.units().coverage(days.value(), days.version());
    print(CoverageReport.of(coverage), CoverageReport.lines(coverage, texts));
    return 0;
  }
}
