package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.roster.RosterChange.Added;
import io.xuewei.bot.roster.RosterChange.Changed;
import io.xuewei.bot.roster.RosterChange.Left;
import io.xuewei.bot.roster.RosterChange.Unchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The report of an import, for people and for programs.
///
/// @param dryRun whether nothing was changed
/// @param missing names on the roster that are not in the file
public record RosterReport(
    String group,
    boolean dryRun,
    Counts counts,
    Layout layout,
    List<Line> changes,
    List<Problem> problems,
    List<String> sameNames,
    List<String> missing) {

  /// How many rows.
  public record Counts(
      int read, long added, long changed, long unchanged, long left, long refused) {}

  /// What a row changes: `added`, `changed` or `left`.
  public record Line(int row, String name, String change, List<String> fields) {}

  /// What is wrong with a row, and what to do.
  ///
  /// @param refused whether the row was left out
  public record Problem(int row, String column, boolean refused, String text) {}

  /// The report of a plan.
  public static RosterReport of(RosterPlan plan, boolean dryRun, Texts texts) {
    var counts =
        new Counts(
            plan.read(),
            plan.added(),
            plan.changed(),
            plan.unchanged(),
            plan.left(),
            plan.refused());
    return new RosterReport(
        plan.group().title(),
        dryRun,
        counts,
        plan.file().layout(),
        plan.changes().stream().flatMap(RosterReport::line).toList(),
        plan.remarks().stream().map(remark -> problem(remark, texts)).toList(),
        plan.sameNames(),
        plan.missing().members().stream().map(member -> member.person().name()).toList());
  }

  private static Stream<Line> line(RosterChange change) {
    int row = change.line().row();
    String name = change.line().who().name();
    return switch (change) {
      case Added _ -> Stream.of(new Line(row, name, "added", List.of()));
      case Changed changed -> Stream.of(new Line(row, name, "changed", fields(changed.fields())));
      case Left left -> Stream.of(new Line(row, name, "left", fields(left.fields())));
      case Unchanged _ -> Stream.of();
    };
  }

  private static List<String> fields(Iterable<RosterChange.Field> fields) {
    var names = new ArrayList<String>();
    fields.forEach(field -> names.add(field.name().toLowerCase(Locale.ROOT)));
    return names.stream().sorted().toList();
  }

  static Problem problem(Remark remark, Texts texts) {
    String text = texts.say("roster.remark." + remark.what(), remark.value());
    return new Problem(remark.row(), remark.column(), remark.what().refused(), text);
  }

  /// The report in lines.
  public String lines(Texts texts) {
    var lines = new ArrayList<String>();
    lines.add(texts.say(dryRun ? "roster.report.dryRun" : "roster.report.done", group));
    lines.add(
        texts.say(
            "roster.report.counts",
            counts.read,
            counts.added,
            counts.changed,
            counts.unchanged,
            counts.left,
            counts.refused));
    lines.addAll(LayoutLines.of(layout, texts));
    changes.forEach(
        change -> lines.add(texts.say("roster.report." + change.change, change.row, change.name)));
    problems.forEach(problem -> lines.add(line(problem, texts)));
    if (!sameNames.isEmpty()) {
      lines.add(texts.say("roster.report.sameNames", String.join("、", sameNames)));
    }
    if (!missing.isEmpty()) {
      lines.add(texts.say("roster.report.missing", missing.size(), String.join("、", missing)));
    }
    return String.join("\n", lines);
  }

  static String line(Problem problem, Texts texts) {
    String key = problem.refused ? "roster.report.refused" : "roster.report.remark";
    return texts.say(key, problem.row, problem.column, problem.text);
  }
}
