package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The coverage of organisations, for people and for programs.
///
/// @param cutOff the day of it
/// @param activeDays a group is active that held a lesson within so many days
/// @param ruleVersion the version of that rule; 0 when nobody has decided it
public record CoverageReport(String cutOff, int activeDays, long ruleVersion, List<Line> units) {

  public CoverageReport {
    units = List.copyOf(units);
  }

  /// One unit with all below it.
  ///
  /// @param parent the id of the one above; null at the top
  /// @param level `city`, `district`, `street`, `enterprise` or `branch`
  /// @param formed `alone`, `jointly` or `attached`; null without a group
  /// @param covered registered units with an active group
  /// @param registered registered units
  /// @param percent one decimal; null where nothing is registered
  public record Line(
      String id,
      @Nullable String parent,
      String name,
      int depth,
      String level,
      @Nullable String formed,
      int covered,
      int registered,
      @Nullable String percent) {}

  public static CoverageReport of(Coverage coverage) {
    return new CoverageReport(
        coverage.on().toString(),
        coverage.days(),
        coverage.ruleVersion(),
        coverage.nodes().stream().map(CoverageReport::line).toList());
  }

  private static Line line(Coverage.Node node) {
    Unit unit = node.unit();
    return new Line(
        unit.id(),
        unit.parent().orElse(null),
        unit.name(),
        node.depth(),
        lower(unit.level()),
        node.formed().map(CoverageReport::lower).orElse(null),
        node.covered(),
        node.registered(),
        node.percent().orElse(null));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// The tree in lines, each with numerator, denominator and rate.
  public static String lines(Coverage coverage, Texts texts) {
    var lines = new ArrayList<String>();
    for (Coverage.Node node : coverage.nodes()) {
      String rate =
          node.percent()
              .map(percent -> texts.say("units.rate", percent))
              .orElse(texts.say("units.unknown"));
      String formed = node.formed().map(Unit.Formed::word).orElse("");
      lines.add(
          texts.say(
              "units.line",
              "  ".repeat(node.depth()),
              node.unit().name(),
              node.unit().level().word() + (formed.isEmpty() ? "" : "," + formed),
              node.covered(),
              node.registered(),
              rate));
    }
    lines.add(texts.say("units.basis", coverage.days(), coverage.ruleVersion(), coverage.on()));
    return String.join("\n", lines);
  }
}
