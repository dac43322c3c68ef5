package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.roster.MemberWords.Change;
import io.xuewei.bot.roster.RosterEntry.Stay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes what the roster says of one person: joins, leaves, is ill for long, is appointed.
final class MemberChanges {

  private final RosterDesk.Known known;
  private final Introductions introductions;
  private final Texts texts;
  private final Ids ids;
  private final Clock clock;

  MemberChanges(
      RosterDesk.Known known, Introductions introductions, RosterDesk.Speech speech, Clock clock) {
    this.known = known;
    this.introductions = introductions;
    this.texts = speech.texts();
    this.ids = speech.ids();
    this.clock = clock;
  }

  /// A change as it was ordered.
  private record Ordered(Message message, Group group, Change change, List<Entry> news) {}

  Turn change(Message message, Organising.ChangeMember wish) {
    Optional<Change> change = MemberWords.read(wish.as(), today());
    if (change.isEmpty()) {
      return Turn.say(texts.say("roster.notUnderstood", wish.as()));
    }
    if (message.room().direct()) {
      return Turn.say(texts.say("roster.inTheGroup"));
    }
    var news = new ArrayList<Entry>();
    Group group = introductions.groupOf(message, news);
    var ordered = new Ordered(message, group, change.get(), news);
    List<RosterMember> named = named(group, wish.name());
    if (change.get().what() == MemberWords.What.JOIN) {
      return join(ordered, wish.name(), named);
    }
    return one(named, wish.name(), member -> apply(ordered, member));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /// Everybody on the roster of that name today; `张三(财务科)` names the note too.
  private List<RosterMember> named(Group group, String said) {
    PersonName name =
        PersonName.of(said).orElseGet(() -> new PersonName(PersonName.folded(said), ""));
    return known.book().members(group.id(), today()).stream()
        .filter(member -> member.person().name().equals(name.name()))
        .filter(member -> name.beside().isEmpty() || member.note().equals(name.beside()))
        .toList();
  }

  /// What is done when exactly one is meant.
  private interface ForOne {
    Turn member(RosterMember member);
  }

  private Turn one(List<RosterMember> named, String name, ForOne then) {
    List<RosterMember> present =
        named.stream().filter(member -> member.term().holds(today())).toList();
    if (present.isEmpty()) {
      return Turn.say(texts.say("roster.nobody", name));
    }
    if (present.size() > 1) {
      return several(name, present);
    }
    return then.member(present.getFirst());
  }

  private Turn several(String name, List<RosterMember> members) {
    String note = members.getLast().note();
    String key = note.isEmpty() ? "roster.severalAlike" : "roster.several";
    return Turn.say(texts.say(key, name, members.size(), note));
  }

  private Turn join(Ordered ordered, String said, List<RosterMember> named) {
    Optional<PersonName> name = PersonName.of(said);
    if (name.isEmpty()) {
      return Turn.say(texts.say("roster.noName", said));
    }
    if (named.stream().anyMatch(member -> member.term().holds(today()))) {
      return Turn.say(texts.say("roster.isOn", said));
    }
    if (named.size() > 1) {
      return several(said, named);
    }
    Person person =
        named.isEmpty() ? new Person(ids.next(), name.get().name()) : named.getFirst().person();
    if (named.isEmpty()) {
      ordered.news().add(new RosterEntry.Met(person, clock.instant()));
    }
    if (named.isEmpty() && !name.get().beside().isEmpty()) {
      ordered.news().add(new RosterEntry.Named(person, name.get().beside()));
    }
    LocalDate since = ordered.change().from().orElse(today());
    enrol(ordered, person, RosterMember.Term.from(since));
    return say(ordered, "roster.added", person.name(), texts.say("roster.day", day(since)));
  }

  private void enrol(Ordered ordered, Person person, RosterMember.Term term) {
    ordered
        .news()
        .add(new RosterEntry.Enrolled(person.id(), ordered.group().id(), term, origin(ordered)));
  }

  private Turn apply(Ordered ordered, RosterMember member) {
    String name = member.person().name();
    Change change = ordered.change();
    return switch (change.what()) {
      case JOIN, LEAVE -> leave(ordered, member);
      case NORMAL -> {
        member.standings().forEach(kind -> stand(ordered, member, kind, Optional.of(yesterday())));
        yield say(ordered, "roster.normal", name);
      }
      case STAND -> {
        StandingKind kind = change.kind().orElseThrow();
        if (kind == StandingKind.EXEMPT && change.why().isEmpty()) {
          yield Turn.say(texts.say("roster.whyExempt", name));
        }
        stand(ordered, member, kind, change.until());
        String until = change.until().map(d -> texts.say("roster.until", day(d))).orElse("");
        yield say(ordered, "roster.stands", name, kind.word(), until);
      }
      case END -> {
        StandingKind kind = change.kind().orElseThrow();
        stand(ordered, member, kind, Optional.of(yesterday()));
        yield say(ordered, "roster.ends", name, kind.word());
      }
    };
  }

  private Turn leave(Ordered ordered, RosterMember member) {
    Change change = ordered.change();
    String name = member.person().name();
    LocalDate last = change.until().orElse(change.from().orElse(today()));
    if (last.isBefore(member.term().since())) {
      return Turn.say(texts.say("roster.leftBefore", name, day(member.term().since())));
    }
    enrol(ordered, member.person(), member.term().endingOn(last));
    return say(ordered, "roster.left", name, day(last));
  }

  private LocalDate yesterday() {
    return today().minusDays(1);
  }

  private void stand(
      Ordered ordered, RosterMember member, StandingKind kind, Optional<LocalDate> until) {
    LocalDate since = ordered.change().from().orElse(today());
    var stay = new Stay(kind, since, until, ordered.change().why());
    ordered
        .news()
        .add(
            new RosterEntry.Stands(
                member.person().id(), ordered.group().id(), stay, origin(ordered)));
  }

  private Origin origin(Ordered ordered) {
    var by = known.directory().person(Member.of(ordered.message())).map(Person::id);
    return new Origin(Origin.Source.CHAT, by, clock.instant(), Optional.of(ordered.message().id()));
  }

  private Turn say(Ordered ordered, String key, Object... values) {
    return Turn.say(texts.say(key, values), ordered.news().toArray(Entry[]::new));
  }

  private String day(LocalDate day) {
    return texts.say("roster.date", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  Turn appoint(Message message, Organising.Appoint wish) {
    var place = Place.of(message);
    if (!known.roles().mayAdminister(Member.of(message), place)) {
      return Turn.say(texts.say("admin.adminsOnly"));
    }
    if (message.room().direct()) {
      return Turn.say(texts.say("roster.inTheGroup"));
    }
    var news = new ArrayList<Entry>();
    Group group = introductions.groupOf(message, news);
    return one(
        named(group, wish.name()),
        wish.name(),
        member -> {
          Role named = wish.role().contains("管理") ? Role.ADMIN : Role.ORGANISER;
          Role role = wish.appointed() ? named : Role.MEMBER;
          var by = known.directory().person(Member.of(message)).map(Person::id);
          var origin =
              new Origin(Origin.Source.CHAT, by, clock.instant(), Optional.of(message.id()));
          news.add(new RosterEntry.Appointed(member.person().id(), group.id(), role, origin));
          String key = wish.appointed() ? "roster.appointed" : "roster.dismissed";
          String text = texts.say(key, member.person().name(), texts.say("roster.role." + named));
          return Turn.say(text, news.toArray(Entry[]::new));
        });
  }
}
