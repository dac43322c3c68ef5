package io.xuewei.bot.roster;

import io.xuewei.bot.roster.RosterChange.Changed;
import io.xuewei.bot.roster.RosterChange.Left;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What an import would do, and did: the report of it, and what is to be written down.
///
/// @param group whose roster it is
/// @param file what was handed in
/// @param changes one for each line that was not refused
/// @param remarks what is wrong, in the order of the rows
/// @param missing on the roster, and not in the file
public record RosterPlan(
    Group group,
    RosterFile file,
    List<RosterChange> changes,
    List<Remark> remarks,
    Absent missing) {

  public RosterPlan {
    changes = List.copyOf(changes);
    remarks = List.copyOf(remarks);
  }

  /// Those on the roster who are not in the file.
  ///
  /// @param leave the last day of them all, when the file is the whole roster
  public record Absent(List<RosterMember> members, Optional<LocalDate> leave) {

    public Absent {
      members = List.copyOf(members);
    }
  }

  /// How many rows hold a record.
  public int read() {
    return file.layout().count().read();
  }

  public long added() {
    return changes.stream().filter(RosterChange.Added.class::isInstance).count();
  }

  public long changed() {
    return changes.stream().filter(Changed.class::isInstance).count();
  }

  public long unchanged() {
    return changes.stream().filter(RosterChange.Unchanged.class::isInstance).count();
  }

  /// Those who left by the file, and those who leave because they are not in it.
  public long left() {
    long missed = missing.leave().isPresent() ? missing.members().size() : 0;
    return missed + changes.stream().filter(Left.class::isInstance).count();
  }

  /// How many rows were left out.
  public long refused() {
    return remarks.stream()
        .filter(remark -> remark.what().refused())
        .mapToInt(Remark::row)
        .distinct()
        .count();
  }

  /// Names that several people in the file have, told apart by note or account.
  public List<String> sameNames() {
    return changes.stream()
        .collect(
            Collectors.groupingBy(
                change -> change.line().who().name(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(name -> name.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }
}
