package io.xuewei.bot.answer;

import io.xuewei.bot.chat.Dialogue;
import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Reference;
import io.xuewei.bot.chat.Reply;
import io.xuewei.bot.chat.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Puts references into words, and into memory.
final class Speaker {

  private final Sources sources;
  private final Wording wording;
  private final Validity validity;
  private final Texts texts;
  private final Clock clock;

  Speaker(Sources sources, Texts texts, Clock clock) {
    this.sources = sources;
    this.wording = new Wording(texts);
    this.validity = new Validity(sources, texts, clock);
    this.texts = texts;
    this.clock = clock;
  }

  /// The quotes; under those of one document its title and, where need be, a warning.
  Reply quotes(List<Reference> references) {
    return quotes(references, Wording.SHOWN);
  }

  private Reply quotes(List<Reference> quoted, int longest) {
    List<Reference> references = References.placed(quoted, sources);
    var lines = new ArrayList<String>();
    for (int i = 0; i < references.size(); i++) {
      Reference reference = references.get(i);
      lines.add(wording.quoted(reference, longest, references.size() == 1));
      boolean goesOn =
          i + 1 < references.size()
              && references.get(i + 1).documentId().equals(reference.documentId());
      if (!goesOn) {
        boolean alone = references.size() == 1;
        lines.add(alone ? wording.citation(reference) : wording.document(reference));
        validity.warning(reference).ifPresent(lines::add);
      }
    }
    return new Reply(String.join("\n", lines), references);
  }

  /// The note under a standard answer, whose source stands above: `标准回答（有效期至2025年12月31日）`.
  String standard(LocalDate until) {
    return texts.say("answer.standard", wording.date(until));
  }

  /// A whole passage, cut only when it is very long.
  Reply whole(Reference passage, int longest) {
    Reply reply = quotes(List.of(passage), longest);
    return passage.quote().length() <= longest
        ? reply
        : new Reply(reply.text() + "\n" + texts.say("followUp.long"), reply.references());
  }

  /// The titles to pick from. Nothing is quoted yet.
  Reply choices(List<Reference> candidates) {
    return Reply.of(
        candidates.stream()
            .map(wording::choice)
            .collect(Collectors.joining("\n", texts.say("answer.clarify") + "\n", "")));
  }

  /// Where the quotes stand; those that stand in one place share a line: `1、2. 《…》第八条`.
  Reply sources(List<Reference> meant) {
    List<Reference> references = References.placed(meant, sources);
    var numbers = new LinkedHashMap<String, String>();
    for (Reference reference : references) {
      numbers.merge(
          wording.source(reference), Integer.toString(reference.n()), (all, n) -> all + "、" + n);
    }
    String text =
        numbers.entrySet().stream()
            .map(line -> texts.say("answer.number", line.getValue()) + line.getKey())
            .collect(Collectors.joining("\n"));
    return new Reply(text, references);
  }

  /// Whether their documents still hold, each document once.
  Reply validity(List<Reference> references) {
    var documents = new LinkedHashMap<String, Reference>();
    references.forEach(reference -> documents.putIfAbsent(reference.documentId(), reference));
    boolean several = documents.size() > 1;
    return Reply.of(
        documents.values().stream()
            .map(r -> (several ? texts.say("answer.number", r.n()) : "") + validity.tell(r))
            .collect(Collectors.joining("\n")));
  }

  String say(String key, Object... values) {
    return texts.say(key, values);
  }

  /// A dialogue that begins with these quotes, or with a list to pick from, which quotes nothing
  /// yet.
  Dialogue dialogue(String question, List<Reference> shown, boolean choosing) {
    List<String> seen = choosing ? List.of() : shown.stream().map(Reference::passageId).toList();
    return new Dialogue(question, shown, seen, choosing);
  }

  Entry.Remembered remember(Message message, Dialogue dialogue) {
    return new Entry.Remembered(Place.of(message), Member.of(message), dialogue, clock.instant());
  }
}
