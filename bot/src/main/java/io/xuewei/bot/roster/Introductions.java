package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out who takes part, and makes their acquaintance.
public final class Introductions {

  private final Directory directory;
  private final Ids ids;
  private final Clock clock;

  /// @param clock its zone is the unit's
  public Introductions(Directory directory, Ids ids, Clock clock) {
    this.directory = directory;
    this.ids = ids;
    this.clock = clock;
  }

  /// The group that a message was said in; a new one is to be written down with the entries that
  /// `news` gets.
  public Group groupOf(Message message, List<Entry> news) {
    var place = Place.of(message);
    return directory
        .groupAt(place)
        .orElseGet(() -> {
          String title = message.room().title();
          var group =
              new Group(
                  ids.next(), title.isEmpty() ? place.room() : title, false, Optional.empty());
          news.add(new RosterEntry.Founded(group, place, clock.instant()));
          return group;
        });
  }

  /// Who sent a message, as a member of the group that it was said in.
  public Introduction of(Message message) {
    var news = new ArrayList<Entry>();
    Group group = groupOf(message, news);
    var member = Member.of(message);
    Person person = directory.person(member).orElseGet(() -> meet(message, news));
    LocalDate today = LocalDate.now(clock);
    if (!directory.belongs(person.id(), group.id(), today)) {
      news.add(
          new RosterEntry.Joined(person.id(), group.id(), today, clock.instant(), message.id()));
    }
    return new Introduction(group, person, news);
  }

  private Person meet(Message message, List<Entry> news) {
    String name = message.sender().name();
    var person = new Person(ids.next(), name);
    news.add(new RosterEntry.Met(person, clock.instant()));
    news.add(new RosterEntry.Linked(Member.of(message), person.id(), name, clock.instant()));
    return person;
  }
}
