package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What keeping a roster needs to know, beyond the [Directory].
public interface RosterBook {

  /// Everybody who ever belonged to a group, by name, with their last term and the standings of a
  /// day. Erased persons are left out.
  List<RosterMember> members(String group, LocalDate on);

  /// What somebody is in a group on a day.
  Set<StandingKind> standings(String person, String group, LocalDate on);

  /// The groups that somebody belongs to on a day as no guest.
  List<String> homes(String person, LocalDate on);

  /// The persons of a name who belong to a group on a day and have no account on a platform yet.
  List<Person> unlinked(String group, String name, String channel, LocalDate on);

  /// The groups of that id, or else of that title.
  List<Group> named(String idOrTitle);

  /// The groups in which somebody was appointed to more than a member.
  List<Group> organisedBy(String person);

  /// Whether it was ever asked who an account is in a group.
  boolean doubted(String group, Member member);

  /// The names of a group that are not clear, the oldest first.
  List<Doubt> doubts(String group);

  /// The names that nobody was asked about yet, the oldest first.
  List<Doubt> unasked(int most);

  /// What tells a person apart from others of the name; empty when there is nothing.
  Optional<String> note(String person);

  /// What a unit is called.
  Optional<String> unitName(String unit);
}
