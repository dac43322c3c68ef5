package io.xuewei.bot.answer;

import io.xuewei.bot.chat.Choice;
import io.xuewei.bot.chat.Consents;
import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Place;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Decides how much of a question is kept: never more than the member agreed to.
final class QuestionLog {

  private final Consents consents;
  private final InstantSource clock;

  QuestionLog(Consents consents, InstantSource clock) {
    this.consents = consents;
    this.clock = clock;
  }

  Entry.Asked entry(Message message, String question, Entry.Ending ending) {
    var member = Member.of(message);
    var at = clock.instant();
    Optional<Place> place = Optional.of(Place.of(message));
    return switch (consents.of(member)) {
      case Choice.NAMED ->
          new Entry.Asked(place, Optional.of(member), Optional.of(question), at, ending);
      case Choice.UNNAMED ->
          new Entry.Asked(
              place.filter(_ -> !message.room().direct()),
              Optional.empty(),
              Optional.of(question),
              at,
              ending);
      case Choice.NOTHING ->
          new Entry.Asked(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              at,
              new Entry.Ending(ending.outcome(), ending.confidence(), List.of()));
    };
  }
}
