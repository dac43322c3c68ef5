package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.roster.RosterReport.Problem;
import java.util.ArrayList;
import java.util.List;

/// The report of an import of the tree, for people and for programs.
///
/// @param dryRun whether nothing was changed
public record UnitReport(boolean dryRun, Counts counts, Layout layout, List<Problem> problems) {

  public UnitReport {
    problems = List.copyOf(problems);
  }

  /// How many units.
  ///
  /// @param covered those with a group
  public record Counts(
      int read, int added, int changed, int unchanged, int covered, long refused) {}

  public static UnitReport of(UnitPlan plan, boolean dryRun, Texts texts) {
    long refused =
        plan.remarks().stream()
            .filter(remark -> remark.what().refused())
            .mapToInt(Remark::row)
            .distinct()
            .count();
    var counts =
        new Counts(
            plan.layout().count().read(),
            plan.added().size(),
            plan.changed().size(),
            plan.unchanged().size(),
            plan.covers().size(),
            refused);
    List<Problem> problems =
        plan.remarks().stream().map(remark -> RosterReport.problem(remark, texts)).toList();
    return new UnitReport(dryRun, counts, plan.layout(), problems);
  }

  /// The report in lines.
  public String lines(Texts texts) {
    var lines = new ArrayList<String>();
    lines.add(texts.say(dryRun ? "units.report.dryRun" : "units.report.done"));
    lines.add(
        texts.say(
            "units.report.counts",
            counts.read,
            counts.added,
            counts.changed,
            counts.unchanged,
            counts.covered,
            counts.refused));
    lines.addAll(LayoutLines.of(layout, texts));
    problems.forEach(problem -> lines.add(RosterReport.line(problem, texts)));
    return String.join("\n", lines);
  }
}
