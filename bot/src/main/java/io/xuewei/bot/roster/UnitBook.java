package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Records;
import io.xuewei.bot.roster.sheet.Unreadable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Takes the tree of organisations in from files, and tells the coverage rate.
///
/// ```java
/// UnitPlan plan = units.plan(bytes, List.of());
/// units.carryOut(plan);
/// Coverage coverage = units.coverage(90, 0);
/// ```
public final class UnitBook {

  private final Units units;
  private final Directory directory;
  private final Records records;
  private final Ids ids;
  private final Clock clock;

  /// @param clock its zone is the unit's
  public UnitBook(Units units, Directory directory, Records records, Ids ids, Clock clock) {
    this.units = units;
    this.directory = directory;
    this.records = records;
    this.ids = ids;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /// What a file would change. Units that are not in it stay.
  ///
  /// @param columns where columns are that the header does not name: `单位=B`
  /// @throws Unreadable when the file is no table, or too large
  /// @throws NoTable when its table is not clear
  public UnitPlan plan(byte[] file, List<String> columns) throws Unreadable, NoTable {
    UnitFile read = UnitFile.read(file, columns);
    var known = new UnitPlanner.Known(units.units(today()), directory.groups());
    return new UnitPlanner(read, known, ids).plan();
  }

  /// Changes it, all at once.
  public void carryOut(UnitPlan plan) {
    var entries = new ArrayList<RosterEntry>();
    plan.added().forEach(unit -> entries.add(new RosterEntry.Registered(unit, today())));
    plan.changed().forEach(unit -> entries.add(new RosterEntry.Registered(unit, today())));
    var before = new HashSet<>(units.covers(today()));
    for (Unit.Cover cover : plan.covers()) {
      if (!before.contains(cover)) {
        entries.add(new RosterEntry.Covered(cover, today()));
      }
    }
    records.write(entries);
  }

  /// The coverage rate now, at every node.
  ///
  /// @param days a group is active that held a lesson within so many days
  /// @param ruleVersion the version of that rule
  public Coverage coverage(int days, long ruleVersion) {
    Instant now = clock.instant();
    Instant from = today().minusDays(days).atStartOfDay(clock.getZone()).toInstant();
    var basis =
        new Coverage.Basis(units.units(today()), units.covers(today()), units.active(from, now));
    return Coverage.of(basis, today(), days, ruleVersion);
  }
}
