package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Records;
import io.xuewei.bot.roster.sheet.Unreadable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes rosters in from files: first says what would change, then changes it.
///
/// ```java
/// RosterPlan plan = roster.plan(bytes, new Options("第一党支部", List.of(), false, Optional.empty()));
/// roster.carryOut(plan, options);
/// ```
public final class RosterImport {

  private final Directory directory;
  private final RosterBook book;
  private final Records records;
  private final Ids ids;
  private final Clock clock;

  /// @param clock its zone is the unit's
  public RosterImport(Directory directory, RosterBook book, Records records, Ids ids, Clock clock) {
    this.directory = directory;
    this.book = book;
    this.records = records;
    this.ids = ids;
    this.clock = clock;
  }

  /// How a file is to be taken.
  ///
  /// @param group id or title; one that is not known yet is made
  /// @param columns where columns are that the header does not name: `姓名=B`
  /// @param whole whether those leave who are on the roster and not in the file
  /// @param channel the platform of the accounts in it; else that on which the group talks
  public record Options(
      String group, List<String> columns, boolean whole, Optional<String> channel) {

    public Options {
      columns = List.copyOf(columns);
    }
  }

  /// What would change.
  ///
  /// @throws Unreadable when the file is no table, or too large
  /// @throws NoTable when its table or the group is not clear
  public RosterPlan plan(byte[] file, Options options) throws Unreadable, NoTable {
    RosterFile read = RosterFile.read(file, options.columns());
    Group group = group(options.group());
    LocalDate today = LocalDate.now(clock);
    var known = new Planner.Known(group, book.members(group.id(), today), accounts(group, options));
    return new Planner(read.of(names(group)), known, ids, today).plan(options.whole());
  }

  private Group group(String name) throws NoTable {
    List<Group> named = book.named(name);
    if (named.size() > 1) {
      String several = String.join("、", named.stream().map(Group::id).toList());
      throw new NoTable(NoTable.Why.GROUP_UNCLEAR, several);
    }
    return named.isEmpty() ? new Group(ids.next(), name, true, Optional.empty()) : named.getFirst();
  }

  private List<String> names(Group group) {
    var names = new ArrayList<>(List.of(group.title(), group.id()));
    group.unit().flatMap(book::unitName).ifPresent(names::add);
    return names;
  }

  private Accounts accounts(Group group, Options options) {
    Optional<String> channel = channel(group, options);
    return new Accounts(
        channel, code -> channel.flatMap(name -> directory.person(new Member(name, code))));
  }

  private Optional<String> channel(Group group, Options options) {
    List<String> channels =
        directory.places(group.id()).stream().map(Place::channel).distinct().toList();
    Optional<String> only =
        channels.size() == 1 ? Optional.of(channels.getFirst()) : Optional.empty();
    return options.channel().or(() -> only);
  }

  /// Changes it, all at once.
  public void carryOut(RosterPlan plan, Options options) {
    var origin = Origin.imported(clock.instant());
    Optional<String> channel = channel(plan.group(), options);
    records.write(new PlanEntries(plan, channel, origin, LocalDate.now(clock)).all());
  }
}
