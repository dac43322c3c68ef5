package io.xuewei.bot.wire;

import io.xuewei.bot.chat.Reply;
import java.util.List;

/// The answer to one question, as `ask --json` and `POST /api/ask` give it.
///
/// @param outcome `answered`, `refused` or `clarify`
/// @param text what a group would see
/// @param citations none when refused
/// @param confidence from 0 to 1
/// @param tookMillis how long it took
public record AnswerObject(
    String outcome,
    String text,
    List<CitationObject> citations,
    double confidence,
    long tookMillis) {

  public static final String ANSWERED = "answered";
  public static final String REFUSED = "refused";
  public static final String CLARIFY = "clarify";

  public AnswerObject {
    citations = List.copyOf(citations);
  }

  /// Puts a reply into the shape; a refusal cites nothing.
  public static AnswerObject of(String outcome, Reply reply, double confidence, long tookMillis) {
    List<CitationObject> citations =
        outcome.equals(REFUSED)
            ? List.of()
            : reply.references().stream().map(CitationObject::of).toList();
    return new AnswerObject(outcome, reply.text(), citations, confidence, tookMillis);
  }
}
