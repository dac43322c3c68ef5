package io.xuewei.bot.answer;

import io.xuewei.bot.chat.Reference;
import io.xuewei.bot.chat.Texts;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Whether a document still holds, and what came instead.
final class Validity {

  private final Sources sources;
  private final Wording wording;
  private final Texts texts;
  private final Clock clock;

  Validity(Sources sources, Texts texts, Clock clock) {
    this.sources = sources;
    this.wording = new Wording(texts);
    this.texts = texts;
    this.clock = clock;
  }

  /// A warning under a quote from a document that no longer holds, or not yet.
  Optional<String> warning(Reference reference) {
    Optional<String> replaced =
        sources
            .replacementOf(reference.documentId())
            .map(title -> texts.say("answer.replaced", title));
    return replaced.or(() ->
        info(reference)
            .map(DocumentInfo::repealed)
            .filter(day -> !day.isAfter(today()))
            .map(day -> texts.say("answer.repealed", wording.date(day)))
            .or(() -> notYet(reference)));
  }

  private Optional<String> notYet(Reference reference) {
    return info(reference)
        .map(info -> info.inForce() != null ? info.inForce() : info.date())
        .filter(day -> day.isAfter(today()))
        .map(day -> texts.say("answer.notYet", wording.date(day)));
  }

  /// The answer to `这个还有效不`.
  String tell(Reference reference) {
    String title = reference.title();
    return sources
        .replacementOf(reference.documentId())
        .map(newer -> texts.say("followUp.replacedBy", title, newer))
        .or(() -> info(reference).map(info -> byDates(info)))
        .orElseGet(() -> texts.say("followUp.gone"));
  }

  private String byDates(DocumentInfo info) {
    String title = info.title();
    LocalDate today = today();
    if (info.repealed() != null && !info.repealed().isAfter(today)) {
      return texts.say("followUp.repealedOn", title, wording.date(info.repealed()));
    }
    LocalDate from = info.inForce() != null ? info.inForce() : info.date();
    if (from == null) {
      return texts.say("followUp.unknownDates", title);
    }
    String key = from.isAfter(today) ? "followUp.notYet" : "followUp.inForceSince";
    return texts.say(key, title, wording.date(from));
  }

  private Optional<DocumentInfo> info(Reference reference) {
    return sources.document(reference.documentId()).map(Document::info);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
