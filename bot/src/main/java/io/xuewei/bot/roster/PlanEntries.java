package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Member;
import io.xuewei.bot.roster.RosterChange.Field;
import io.xuewei.bot.roster.RosterEntry.Stay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is to be written down of a plan.
final class PlanEntries {

  private final RosterPlan plan;
  private final Optional<String> channel;
  private final Origin origin;
  private final LocalDate today;
  private final List<RosterEntry> entries = new ArrayList<>();

  /// @param channel the platform of the codes in the file
  PlanEntries(RosterPlan plan, Optional<String> channel, Origin origin, LocalDate today) {
    this.plan = plan;
    this.channel = channel;
    this.origin = origin;
    this.today = today;
  }

  List<RosterEntry> all() {
    Group group = plan.group();
    var kept = new Group(group.id(), group.title(), true, group.unit());
    entries.add(new RosterEntry.Opened(kept, origin.at()));
    plan.changes().forEach(this::write);
    plan.missing()
        .leave()
        .ifPresent(day ->
            plan.missing()
                .members()
                .forEach(member -> enrol(member.person(), member.term().endingOn(day))));
    return List.copyOf(entries);
  }

  private void write(RosterChange change) {
    switch (change) {
      case RosterChange.Added added -> add(added);
      case RosterChange.Changed changed ->
          update(changed.line(), changed.member(), changed.fields());
      case RosterChange.Left left -> update(left.line(), left.member(), left.fields());
      case RosterChange.Unchanged _ -> {}
    }
  }

  private void add(RosterChange.Added added) {
    RosterLine line = added.line();
    Person person = added.person();
    if (!added.known()) {
      entries.add(new RosterEntry.Met(person, origin.at()));
    }
    if (!line.who().note().isEmpty()) {
      entries.add(new RosterEntry.Named(person, line.who().note()));
    }
    enrol(person, Terms.of(line, today));
    if (line.role() != Role.MEMBER) {
      appoint(person, line.role());
    }
    line.standings().forEach(kind -> stand(person, kind, Optional.empty()));
    if (!added.known()) {
      link(line, person);
    }
  }

  private void update(RosterLine line, RosterMember member, Set<Field> fields) {
    Person person = member.person();
    for (Field field : fields) {
      switch (field) {
        case NOTE -> entries.add(new RosterEntry.Named(person, line.who().note()));
        case TERM -> term(member, Terms.of(line, member, today));
        case ROLE -> appoint(person, line.role());
        case STANDING -> standings(line, member);
        case ACCOUNT -> link(line, person);
      }
    }
  }

  /// A later beginning takes the days before back.
  private void term(RosterMember member, RosterMember.Term term) {
    RosterMember.Term before = member.term();
    if (before.since().isBefore(term.since()) && before.holds(term.since())) {
      enrol(member.person(), before.endingOn(before.since().minusDays(1)));
    }
    enrol(member.person(), term);
  }

  private void enrol(Person person, RosterMember.Term term) {
    entries.add(new RosterEntry.Enrolled(person.id(), plan.group().id(), term, origin));
  }

  private void appoint(Person person, Role role) {
    entries.add(new RosterEntry.Appointed(person.id(), plan.group().id(), role, origin));
  }

  private void standings(RosterLine line, RosterMember member) {
    Set<StandingKind> wanted = Standings.wanted(plan.file(), line, member);
    for (StandingKind kind : EnumSet.allOf(StandingKind.class)) {
      boolean before = member.standings().contains(kind);
      if (wanted.contains(kind) && !before) {
        stand(member.person(), kind, Optional.empty());
      } else if (before && !wanted.contains(kind)) {
        stand(member.person(), kind, Optional.of(today.minusDays(1)));
      }
    }
  }

  private void stand(Person person, StandingKind kind, Optional<LocalDate> until) {
    var stay = new Stay(kind, today, until, Optional.empty());
    entries.add(new RosterEntry.Stands(person.id(), plan.group().id(), stay, origin));
  }

  private void link(RosterLine line, Person person) {
    String code = line.who().code();
    if (!code.isEmpty()) {
      channel.ifPresent(name ->
          entries.add(
              new RosterEntry.Linked(
                  new Member(name, code), person.id(), person.name(), origin.at())));
    }
  }
}
