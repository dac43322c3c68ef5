package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.roster.Remark.What;
import io.xuewei.bot.roster.RosterChange.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares a file with the roster as it is.
final class Planner {

  /// What is known before.
  ///
  /// @param members everybody who ever belonged to the group, with their last term
  /// @param accounts whose accounts are
  record Known(Group group, List<RosterMember> members, Accounts accounts) {}

  private final RosterFile file;
  private final Known known;
  private final Ids ids;
  private final LocalDate today;
  private final List<Remark> remarks;
  private final List<RosterChange> changes = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, List<RosterMember>> byName;
  private final Map<String, RosterMember> byPerson;
  private final Map<String, Long> lines;

  Planner(RosterFile file, Known known, Ids ids, LocalDate today) {
    this.file = file;
    this.known = known;
    this.ids = ids;
    this.today = today;
    this.remarks = new ArrayList<>(file.remarks());
    this.byName = known.members().stream().collect(Collectors.groupingBy(m -> m.person().name()));
    this.byPerson =
        known.members().stream().collect(Collectors.toMap(m -> m.person().id(), m -> m));
    this.lines =
        file.lines().stream()
            .collect(Collectors.groupingBy(l -> l.who().name(), Collectors.counting()));
  }

  /// @param whole whether those who are not in the file leave
  RosterPlan plan(boolean whole) {
    file.lines().forEach(this::plan);
    remarks.sort(Comparator.comparingInt(Remark::row));
    List<RosterMember> missing =
        known.members().stream()
            .filter(member -> member.term().holds(today) && !taken.contains(member.person().id()))
            .toList();
    Optional<LocalDate> leave = whole ? Optional.of(today) : Optional.empty();
    return new RosterPlan(
        known.group(), file, changes, remarks, new RosterPlan.Absent(missing, leave));
  }

  private void plan(RosterLine line) {
    RosterLine.Who who = line.who();
    Optional<What> twice = twice(who);
    if (twice.isPresent()) {
      remark(line, twice.get());
      return;
    }
    Optional<Person> owner = known.accounts().owner(who.code());
    if (owner.isPresent()) {
      byAccount(line, owner.get());
      return;
    }
    List<RosterMember> fitting = fitting(who);
    if (fitting.size() > 1) {
      remark(line, What.TWO_FIT);
    } else if (fitting.isEmpty()) {
      add(line, new Person(ids.next(), who.name()), false);
    } else {
      compare(line, fitting.getFirst());
    }
  }

  /// The same account twice, or the same name with nothing that tells the two apart.
  private Optional<What> twice(RosterLine.Who who) {
    if (!who.code().isEmpty() && !seen.add("code " + who.code())) {
      return Optional.of(What.SAME_CODE);
    }
    boolean first = seen.add("name " + who.name() + "|" + who.note());
    boolean apart = first || !who.code().isEmpty();
    return apart ? Optional.empty() : Optional.of(What.SAME_NAME);
  }

  private void remark(RosterLine line, What what) {
    remarks.add(new Remark(line.row(), "", what, line.who().name()));
  }

  private void byAccount(RosterLine line, Person owner) {
    if (!owner.name().equals(line.who().name())) {
      remark(line, What.CODE_TAKEN);
    }
    member(owner.id()).ifPresentOrElse(one -> compare(line, one), () -> add(line, owner, true));
  }

  private Optional<RosterMember> member(String person) {
    return Optional.ofNullable(byPerson.get(person));
  }

  /// Those of the name and note; else of the name alone, where only one line of the file has it.
  private List<RosterMember> fitting(RosterLine.Who who) {
    List<RosterMember> named =
        byName.getOrDefault(who.name(), List.of()).stream()
            .filter(m -> !taken.contains(m.person().id()))
            .toList();
    List<RosterMember> noted = named.stream().filter(m -> m.note().equals(who.note())).toList();
    if (!noted.isEmpty()) {
      return noted;
    }
    boolean alone = Long.valueOf(1).equals(lines.get(who.name()));
    boolean apart = !who.note().isEmpty() && named.stream().noneMatch(m -> m.note().isEmpty());
    return alone && !apart ? named : List.of();
  }

  private void add(RosterLine line, Person person, boolean fromElsewhere) {
    taken.add(person.id());
    platform(line);
    changes.add(new RosterChange.Added(line, person, fromElsewhere));
  }

  private void platform(RosterLine line) {
    if (!line.who().code().isEmpty() && known.accounts().channel().isEmpty()) {
      remark(line, What.CODE_WITHOUT_PLATFORM);
    }
  }

  private void compare(RosterLine line, RosterMember member) {
    taken.add(member.person().id());
    platform(line);
    Set<Field> fields = differences(line, member);
    boolean leaves = line.term().left().isPresent() && fields.contains(Field.TERM);
    if (fields.isEmpty()) {
      changes.add(new RosterChange.Unchanged(line, member));
    } else if (leaves) {
      changes.add(new RosterChange.Left(line, member, fields));
    } else {
      changes.add(new RosterChange.Changed(line, member, fields));
    }
  }

  private Set<Field> differences(RosterLine line, RosterMember member) {
    var fields = EnumSet.noneOf(Field.class);
    if (!line.who().note().isEmpty() && !line.who().note().equals(member.note())) {
      fields.add(Field.NOTE);
    }
    if (!Terms.of(line, member, today).equals(member.term())) {
      fields.add(Field.TERM);
    }
    if (file.columns().contains(RosterColumn.ROLE) && line.role() != member.role()) {
      fields.add(Field.ROLE);
    }
    if (!Standings.wanted(file, line, member).equals(member.standings())) {
      fields.add(Field.STANDING);
    }
    if (known.accounts().isNew(line.who().code())) {
      fields.add(Field.ACCOUNT);
    }
    return fields;
  }
}
