package io.xuewei.bot.answer;

import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.KnowledgeEntry.Cited;
import io.xuewei.bot.chat.KnowledgeEntry.Quoted;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Reference;
import io.xuewei.bot.chat.Reply;
import io.xuewei.bot.chat.Turn;
import io.xuewei.knowledge.Document;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Has every quote that a group gets remembered with its document's version, so that the group can
/// be told when it no longer holds. Of a conversation of two nothing is kept: the room would name
/// the member.
public final class Citing {

  private final Sources sources;
  private final Standing standing;
  private final Clock clock;

  Citing(Sources sources, Clock clock) {
    this.sources = sources;
    this.standing = new Standing(sources, clock);
    this.clock = clock;
  }

  /// The same turn, which also writes down what it quotes.
  public Turn with(Message message, Turn turn) {
    List<Reference> quotes = turn.reply().map(Reply::references).orElse(List.of());
    if (message.room().direct() || quotes.isEmpty()) {
      return turn;
    }
    var entries = new ArrayList<Entry>(turn.entries());
    entries.add(
        new Cited(
            Place.of(message),
            message.room().title(),
            message.id(),
            quotes.stream().map(this::quoted).toList(),
            clock.instant()));
    return new Turn(turn.reply(), entries);
  }

  /// A quote with the version of the document that it is from.
  public Quoted quoted(Reference reference) {
    Optional<Document> document = sources.document(reference.documentId());
    return new Quoted(
        References.placed(reference, sources),
        document.map(Document::version).orElse(""),
        standing.invalidity(reference.documentId()).isEmpty());
  }
}
