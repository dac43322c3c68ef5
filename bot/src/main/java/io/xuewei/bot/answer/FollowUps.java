package io.xuewei.bot.answer;

import io.xuewei.bot.chat.Dialogue;
import io.xuewei.bot.chat.Dialogues;
import io.xuewei.bot.chat.Intent;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Reference;
import io.xuewei.bot.chat.Turn;
import io.xuewei.index.Hit;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Masks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Goes on from the last answer: where it stands, all of it, what stands around it, what else there
/// is.
final class FollowUps {

  /// The longest passage, in characters, that is shown in full.
  private static final int WHOLE = 1200;

  /// How many further passages are shown at once, out of how many searched.
  private static final int MORE = 3;

  private static final int SEARCHED = 30;

  /// A further passage has to score this share of the best one.
  private static final double RELEVANT = 0.5;

  private final Sources sources;
  private final Dialogues dialogues;
  private final Speaker speaker;
  private final InstantSource clock;
  private volatile Known known;

  /// What is made of a dictionary, which may be another one after the documents were refreshed.
  private record Known(
      Dictionary dictionary, Substitution substitution, Masks masks, Neighbours neighbours) {

    static Known of(Dictionary dictionary, Sources sources) {
      var masks = new Masks(dictionary.masks());
      var substitution = new Substitution(dictionary);
      return new Known(dictionary, substitution, masks, new Neighbours(sources, masks));
    }
  }

  FollowUps(Sources sources, Dialogues dialogues, Speaker speaker, InstantSource clock) {
    this.sources = sources;
    this.dialogues = dialogues;
    this.speaker = speaker;
    this.clock = clock;
    known = Known.of(sources.dictionary(), sources);
  }

  private Known known() {
    Dictionary dictionary = sources.dictionary();
    Known last = known;
    if (last.dictionary() != dictionary) {
      last = Known.of(dictionary, sources);
      known = last;
    }
    return last;
  }

  /// The member's own last dialogue in the room, else the room's.
  Optional<Dialogue> dialogue(Message message) {
    Instant since = clock.instant().minus(Dialogue.LIFE);
    var place = Place.of(message);
    return dialogues.own(place, Member.of(message), since).or(() -> dialogues.latest(place, since));
  }

  /// The full question that `那…呢` stands for.
  String instead(Dialogue last, String phrase) {
    return known().substitution().apply(last.question(), phrase);
  }

  /// Whether the phrase holds one of the organisation's words.
  boolean knows(String phrase) {
    return known().substitution().knows(phrase);
  }

  Turn answer(Message message, Intent.FollowUp wanted) {
    return dialogue(message)
        .filter(last -> !last.shown().isEmpty())
        .map(last -> answer(message, wanted, last))
        .orElseGet(() -> Turn.say(speaker.say("followUp.nothing")));
  }

  private Turn answer(Message message, Intent.FollowUp wanted, Dialogue last) {
    int n = Math.max(1, wanted.number());
    if (n > last.shown().size()) {
      return Turn.say(speaker.say("followUp.noSuch", n, last.shown().size()));
    }
    Reference chosen = last.shown().get(n - 1);
    List<Reference> meant = wanted.number() == 0 ? last.shown() : List.of(chosen);
    return switch (wanted.kind()) {
      case SOURCE -> Turn.say(speaker.sources(meant));
      case VALIDITY -> Turn.say(speaker.validity(meant));
      case FULL_TEXT -> whole(message, last, chosen);
      case DETAIL ->
          show(message, last, known().neighbours().around(chosen), "followUp.wholeShown");
      case MORE -> show(message, last, more(last, _ -> true), "followUp.noMore");
      case OTHER_DOCUMENTS -> show(message, last, more(last, elsewhere(last)), "followUp.noOther");
      case PICK -> show(message, last, List.of(References.renumbered(1, chosen)), "");
      case INSTEAD, REPHRASED -> throw new IllegalArgumentException("a question: " + wanted.kind());
    };
  }

  private Turn whole(Message message, Dialogue last, Reference chosen) {
    return known()
        .neighbours()
        .whole(chosen)
        .map(passage ->
            Turn.say(
                speaker.whole(passage, WHOLE),
                speaker.remember(message, goneOn(last, List.of(passage)))))
        .orElseGet(() -> Turn.say(speaker.say("followUp.gone")));
  }

  /// Shows these and makes them what the next follow-up refers to; when there are none, says so.
  private Turn show(Message message, Dialogue last, List<Reference> references, String none) {
    return references.isEmpty()
        ? Turn.say(speaker.say(none))
        : Turn.say(speaker.quotes(references), speaker.remember(message, goneOn(last, references)));
  }

  private static Dialogue goneOn(Dialogue last, List<Reference> shown) {
    var seen = new ArrayList<>(last.seen());
    shown.stream().map(Reference::passageId).filter(id -> !seen.contains(id)).forEach(seen::add);
    return new Dialogue(last.question(), shown, seen, false);
  }

  private List<Reference> more(Dialogue last, Predicate<Hit> wanted) {
    List<Hit> hits = sources.search(last.question(), SEARCHED);
    double enough = hits.isEmpty() ? 0 : hits.getFirst().score() * RELEVANT;
    List<Hit> fresh =
        hits.stream()
            .filter(hit -> hit.score() >= enough)
            .filter(hit -> !last.seen().contains(hit.passage().id()))
            .filter(wanted)
            .limit(MORE)
            .toList();
    var references = new ArrayList<Reference>();
    for (Hit hit : References.together(fresh, hit -> hit.passage().documentId())) {
      references.add(
          References.of(references.size() + 1, hit.passage(), hit.info(), known().masks()));
    }
    return references;
  }

  private static Predicate<Hit> elsewhere(Dialogue last) {
    List<String> shown = last.shown().stream().map(Reference::documentId).toList();
    return hit -> !shown.contains(hit.passage().documentId());
  }
}
