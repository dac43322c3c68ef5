package io.xuewei.bot.ledger;

import java.util.List;

/// One person's lessons in a period: those that are over and at which they were expected.
///
/// @param lines oldest first
/// @param attendance 到会率
public record PersonSummary(String person, String name, List<PersonLine> lines, Rate attendance) {

  public PersonSummary {
    lines = List.copyOf(lines);
  }

  /// How often they stood so.
  public int times(Mark mark) {
    return (int) lines.stream().filter(line -> line.part().mark() == mark).count();
  }

  /// How often late.
  public int late() {
    return (int) lines.stream().filter(l -> l.isPresent() && l.part().lateMinutes() > 0).count();
  }

  /// How often online.
  public int online() {
    return (int) lines.stream().filter(l -> l.isPresent() && l.part().online()).count();
  }

  /// How often made up for.
  public int madeUp() {
    return (int) lines.stream().filter(line -> line.makeUp().isPresent()).count();
  }

  /// Never missing without an excuse.
  public boolean full() {
    return lines.stream().noneMatch(PersonLine::isUnexcused);
  }

  /// How many of the last lessons in a row they missed without an excuse.
  public int absentInARow() {
    int row = 0;
    for (int i = lines.size() - 1; i >= 0 && lines.get(i).isUnexcused(); i--) {
      row++;
    }
    return row;
  }
}
