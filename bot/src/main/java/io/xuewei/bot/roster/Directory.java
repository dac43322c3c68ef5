package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Who is who, and in which group.
public interface Directory {

  /// The group that talks there.
  Optional<Group> groupAt(Place place);

  /// The group of that id.
  Optional<Group> group(String id);

  /// All groups that were not closed, by title.
  List<Group> groups();

  /// Where a group talks.
  List<Place> places(String group);

  /// Whose account it is.
  Optional<Person> person(Member member);

  /// The person of that id, erased or not.
  Optional<Person> person(String id);

  /// The accounts of a person.
  List<Member> accounts(String person);

  /// Who belongs to a group on a day, guests included, by name.
  List<Person> roster(String group, LocalDate on);

  /// Whether somebody belongs to a group on a day.
  boolean belongs(String person, String group, LocalDate on);

  /// What somebody was appointed to there last; a member by default.
  Role role(String person, String group);
}
