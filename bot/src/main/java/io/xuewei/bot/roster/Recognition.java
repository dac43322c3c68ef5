package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Turn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks whose a name is that is shown in a group, and takes the answer.
final class Recognition {

  private final RosterDesk.Known known;
  private final Texts texts;
  private final Clock clock;

  Recognition(RosterDesk.Known known, RosterDesk.Speech speech, Clock clock) {
    this.known = known;
    this.texts = speech.texts();
    this.clock = clock;
  }

  /// One message about all names of a group that are not clear; empty when there is none.
  Optional<String> question(Group group) {
    List<Doubt> doubts = known.book().doubts(group.id());
    return doubts.isEmpty() ? Optional.empty() : Optional.of(question(doubts));
  }

  String question(List<Doubt> doubts) {
    var lines = new ArrayList<String>();
    for (Doubt doubt : doubts) {
      List<Person> candidates = candidates(doubt);
      var names = new StringBuilder();
      for (int i = 0; i < candidates.size(); i++) {
        names.append(texts.say("roster.candidate", i + 1, called(candidates.get(i))));
      }
      String key = candidates.isEmpty() ? "roster.notOnRoster" : "roster.whichOne";
      lines.add(texts.say(key, doubt.said(), names));
    }
    return String.join("\n", lines);
  }

  private List<Person> candidates(Doubt doubt) {
    return doubt.candidates().stream()
        .flatMap(id -> known.directory().person(id).stream())
        .filter(person -> !person.name().isEmpty())
        .toList();
  }

  private String called(Person person) {
    return known
        .book()
        .note(person.id())
        .map(note -> texts.say("roster.nameBesides", person.name(), note))
        .orElse(person.name());
  }

  /// The answer to it.
  Turn identify(Message message, Organising.Identify wish) {
    Optional<Doubt> doubt =
        groups(message).stream()
            .flatMap(group -> known.book().doubts(group.id()).stream())
            .filter(one -> PersonName.folded(one.said()).equals(PersonName.folded(wish.name())))
            .findFirst();
    if (doubt.isEmpty()) {
      return Turn.say(texts.say("roster.noQuestion", wish.name()));
    }
    return switch (wish.choice()) {
      case -1 -> enrol(message, doubt.get());
      case 0 -> settle(doubt.get(), doubt.get().standIn(), "roster.notOurs", List.of());
      default -> choose(doubt.get(), wish.choice());
    };
  }

  private List<Group> groups(Message message) {
    return message.room().direct()
        ? known.roles().organisedBy(Member.of(message))
        : known.directory().groupAt(Place.of(message)).stream().toList();
  }

  private Turn choose(Doubt doubt, int choice) {
    List<Person> candidates = candidates(doubt);
    if (choice > candidates.size()) {
      return Turn.say(texts.say("roster.noSuchChoice", doubt.said(), candidates.size()));
    }
    Person chosen = candidates.get(choice - 1);
    String channel = doubt.member().channel();
    boolean linked =
        known.directory().accounts(chosen.id()).stream()
            .anyMatch(account -> account.channel().equals(channel));
    return linked
        ? Turn.say(texts.say("roster.hasAccount", choice))
        : settle(doubt, chosen.id(), "roster.recognised", List.of());
  }

  private Turn enrol(Message message, Doubt doubt) {
    Instant now = clock.instant();
    var by = known.directory().person(Member.of(message)).map(Person::id);
    var origin = new Origin(Origin.Source.CHAT, by, now, Optional.of(message.id()));
    var term = RosterMember.Term.from(LocalDate.ofInstant(doubt.at(), clock.getZone()));
    var enrolled = new RosterEntry.Enrolled(doubt.standIn(), doubt.group(), term, origin);
    return settle(doubt, doubt.standIn(), "roster.joined", List.of(enrolled));
  }

  private Turn settle(Doubt doubt, String person, String key, List<Entry> besides) {
    var entries = new ArrayList<Entry>(besides);
    entries.add(new RosterEntry.Recognised(doubt.id(), doubt.standIn(), person, clock.instant()));
    return Turn.say(texts.say(key, doubt.said()), entries.toArray(Entry[]::new));
  }
}
