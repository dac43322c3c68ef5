package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out who takes part, and makes their acquaintance.
///
/// An account that is known is its person. In a group without an imported roster everybody joins
/// who takes part. With one, a shown name that exactly one person on it has, who has no account
/// there yet, is that person; any other name is put before the organiser, once, and what its
/// account does until then is kept under a stand-in.
public final class Introductions {

  private final Directory directory;
  private final RosterBook book;
  private final Ids ids;
  private final Clock clock;

  /// @param clock its zone is the unit's
  public Introductions(Directory directory, RosterBook book, Ids ids, Clock clock) {
    this.directory = directory;
    this.book = book;
    this.ids = ids;
    this.clock = clock;
  }

  /// The group that a message was said in; a new one is to be written down with the entries that
  /// `news` gets. An imported group that talks nowhere yet is the one of that title.
  public Group groupOf(Message message, List<Entry> news) {
    var place = Place.of(message);
    return directory.groupAt(place).orElseGet(() -> newGroup(message, place, news));
  }

  private Group newGroup(Message message, Place place, List<Entry> news) {
    String title = message.room().title();
    Optional<Group> imported = message.room().direct() ? Optional.empty() : vacant(title);
    if (imported.isPresent()) {
      news.add(new RosterEntry.Placed(imported.get().id(), place));
      return imported.get();
    }
    String called = title.isEmpty() ? place.room() : title;
    var group = new Group(ids.next(), called, false, Optional.empty());
    news.add(new RosterEntry.Founded(group, place, clock.instant()));
    return group;
  }

  private Optional<Group> vacant(String title) {
    List<Group> vacant =
        book.named(title).stream()
            .filter(group -> group.title().equals(title))
            .filter(group -> directory.places(group.id()).isEmpty())
            .toList();
    return vacant.size() == 1 ? Optional.of(vacant.getFirst()) : Optional.empty();
  }

  /// Who sent a message, as a member of the group that it was said in.
  public Introduction of(Message message) {
    var news = new ArrayList<Entry>();
    Group group = groupOf(message, news);
    Optional<Person> known = directory.person(Member.of(message));
    LocalDate today = LocalDate.now(clock);
    if (known.isPresent() && directory.belongs(known.get().id(), group.id(), today)) {
      return new Introduction(group, known.get(), news);
    }
    Person person = known.orElseGet(() -> new Person(ids.next(), called(message)));
    Person here =
        group.kept()
            ? recognise(message, group, person, known.isEmpty(), news)
            : join(message, group, person, known.isEmpty(), news);
    return new Introduction(group, here, news);
  }

  private static String called(Message message) {
    return message.sender().name();
  }

  private Person join(
      Message message, Group group, Person person, boolean unknown, List<Entry> news) {
    if (unknown) {
      meet(message, person, news);
    }
    news.add(
        new RosterEntry.Joined(
            person.id(), group.id(), LocalDate.now(clock), clock.instant(), message.id()));
    return person;
  }

  private void meet(Message message, Person person, List<Entry> news) {
    news.add(new RosterEntry.Met(person, clock.instant()));
    link(message, person, news);
  }

  private void link(Message message, Person person, List<Entry> news) {
    news.add(
        new RosterEntry.Linked(Member.of(message), person.id(), called(message), clock.instant()));
  }

  private Person recognise(
      Message message, Group group, Person person, boolean unknown, List<Entry> news) {
    List<Person> candidates = candidates(message, group);
    if (candidates.size() == 1 && unknown) {
      link(message, candidates.getFirst(), news);
      return candidates.getFirst();
    }
    if (candidates.size() == 1) {
      news.add(new RosterEntry.Recognised(0, candidates.getFirst().id(), person.id(), now()));
      return person;
    }
    if (unknown) {
      meet(message, person, news);
    }
    boolean guest = candidates.isEmpty() && isGuest(message, group, person, news);
    if (!guest && !book.doubted(group.id(), Member.of(message))) {
      List<String> among = candidates.stream().map(Person::id).toList();
      var doubt =
          new Doubt(0, group.id(), Member.of(message), person.id(), called(message), among, now());
      news.add(new RosterEntry.Doubted(doubt, message.id()));
    }
    return person;
  }

  private Instant now() {
    return clock.instant();
  }

  private List<Person> candidates(Message message, Group group) {
    String name = PersonName.of(called(message)).map(PersonName::name).orElse(called(message));
    return book.unlinked(group.id(), name, message.channel(), LocalDate.now(clock));
  }

  /// Somebody on the move, who belongs to another group, is a guest here without a question.
  private boolean isGuest(Message message, Group group, Person person, List<Entry> news) {
    LocalDate today = LocalDate.now(clock);
    Optional<String> home =
        book.homes(person.id(), today).stream()
            .filter(one -> book.standings(person.id(), one, today).contains(StandingKind.MOBILE))
            .findFirst();
    home.ifPresent(from -> {
      var term = new RosterMember.Term(today, Optional.empty(), Optional.of(from));
      Origin origin =
          new Origin(Origin.Source.CHAT, Optional.empty(), now(), Optional.of(message.id()));
      news.add(new RosterEntry.Enrolled(person.id(), group.id(), term, origin));
    });
    return home.isPresent();
  }
}
