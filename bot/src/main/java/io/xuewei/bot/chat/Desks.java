package io.xuewei.bot.chat;

import java.time.Instant;
import java.util.Optional;

/// Who does the work that a [Conversation] hands out.
public record Desks(
    Answers answers,
    Study study,
    Administration administration,
    Decisions decisions,
    Dialogues dialogues) {

  /// What the router has to know about the moment of a message.
  Context contextOf(Message message, Instant now) {
    var place = Place.of(message);
    var member = Member.of(message);
    Optional<Dialogue> fresh = dialogues.own(place, member, now.minus(Dialogue.FRESH));
    Instant since = now.minus(Dialogue.LIFE);
    Optional<Dialogue> dialogue =
        fresh
            .or(() -> dialogues.own(place, member, since))
            .or(() -> dialogues.latest(place, since));
    return new Context(
        study.momentOf(message),
        dialogue,
        fresh.isPresent(),
        decisions.asksBack(place, member),
        administration.isAdmin(member));
  }
}
