package io.xuewei.bot.ledger;

import io.xuewei.bot.attendance.Attendance.LeaveClass;
import io.xuewei.bot.rule.Standing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The numbers of a lesson. Of those expected, present + leave + absent + open is all of them.
///
/// @param beyond were there without being expected; listed, never in a rate
/// @param leave by class; who gave no class is under PERSONAL
public record Counts(
    int expected,
    Present present,
    Map<LeaveClass, Integer> leave,
    Missing missing,
    int madeUp,
    int beyond,
    TreeMap<Standing, Integer> excluded) {

  /// 实到, of them 迟到 and 线上.
  public record Present(int all, int late, int online) {}

  /// 缺席, and those of whom nothing is known yet.
  public record Missing(int absent, int open) {}

  /// 在册
  public int registered() {
    return expected + excluded.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// 请假
  public int onLeave() {
    return leave.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Counts the lines of a lesson.
  ///
  /// @param excluded who is not expected by the rule
  public static Counts of(List<PersonLine> lines, Set<Standing> excluded) {
    List<PersonLine> expected = lines.stream().filter(line -> line.isExpected(excluded)).toList();
    var reasons = new TreeMap<Standing, Integer>();
    lines.stream()
        .filter(PersonLine::invited)
        .flatMap(line -> line.exclusion(excluded).stream())
        .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
    int present = count(expected, PersonLine::isPresent);
    return new Counts(
        expected.size(),
        new Present(
            present,
            count(expected, line -> line.isPresent() && line.part().lateMinutes() > 0),
            count(expected, line -> line.isPresent() && line.part().online())),
        leave(expected),
        new Missing(
            count(expected, line -> line.part().mark() == Mark.ABSENT),
            count(expected, line -> line.part().mark() == Mark.OPEN)),
        count(expected, line -> line.makeUp().isPresent()),
        count(lines, PersonLine::isPresent) - present,
        reasons);
  }

  private static Map<LeaveClass, Integer> leave(List<PersonLine> expected) {
    var leave = new EnumMap<LeaveClass, Integer>(LeaveClass.class);
    expected.stream()
        .filter(line -> line.part().mark() == Mark.LEAVE)
        .map(line -> line.excuse().leave().orElse(LeaveClass.PERSONAL))
        .forEach(kind -> leave.merge(kind, 1, Integer::sum));
    return leave;
  }

  private static int count(List<PersonLine> lines, Predicate<PersonLine> which) {
    return (int) lines.stream().filter(which).count();
  }
}
