package io.xuewei.bot.answer;

import io.xuewei.bot.answer.Pins.Pin;
import io.xuewei.bot.chat.KnowledgeEntry.Quoted;
import io.xuewei.bot.chat.Reference;
import io.xuewei.bot.chat.Reply;
import io.xuewei.index.Finding;
import io.xuewei.knowledge.Citation;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Passage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Answers with what an admin has set, as long as it has not run out and every quote of it still
/// stands in a document that holds.
final class StandardAnswers {

  private final Pins pins;
  private final Sources sources;
  private final Standing standing;
  private final Speaker speaker;
  private final Clock clock;

  StandardAnswers(Pins pins, Sources sources, Speaker speaker, Clock clock) {
    this.pins = pins;
    this.sources = sources;
    this.standing = new Standing(sources, clock);
    this.speaker = speaker;
    this.clock = clock;
  }

  /// The standard answer to a question, if there is one.
  Optional<Answer> to(String question) {
    List<Pin> open = pins.on(LocalDate.now(clock));
    if (open.isEmpty()) {
      return Optional.empty();
    }
    var likeness = new Likeness(sources.dictionary());
    return open.stream()
        .filter(pin -> pin.questions().stream().anyMatch(known -> likeness.same(known, question)))
        .flatMap(pin -> answer(pin).stream())
        .findFirst();
  }

  /// Empty when any of its quotes no longer stands: an admin set them together.
  private Optional<Answer> answer(Pin pin) {
    List<Citation> citations =
        pin.quotes().stream().map(Quoted::reference).flatMap(q -> citation(q).stream()).toList();
    if (citations.size() < pin.quotes().size()) {
      return Optional.empty();
    }
    List<Reference> references = References.of(citations);
    Reply quotes = speaker.quotes(references);
    String text = quotes.text() + "\n" + speaker.standard(pin.until());
    return Optional.of(new Answer(new Finding.Answered(citations, 1), new Reply(text, references)));
  }

  private Optional<Citation> citation(Reference quote) {
    return standing.place(quote).map(place -> citation(quote, place));
  }

  private static Citation citation(Reference quote, Standing.Place place) {
    Document document = place.document();
    int start = place.start();
    int end = start + quote.quote().length();
    Optional<Passage> around =
        document.passages().stream().filter(p -> p.start() <= start && end <= p.end()).findFirst();
    return new Citation(
        document.id(),
        document.info(),
        around.map(Passage::id).orElse(quote.passageId()),
        around.map(Passage::path).orElse(quote.path()),
        quote.quote(),
        start,
        end,
        quote.masked());
  }
}
