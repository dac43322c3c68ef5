package io.xuewei.bot.wire;

import io.xuewei.bot.knowledge.Origin;
import io.xuewei.knowledge.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a document comes from, and the others of the same file or the same text.
///
/// @param file in the knowledge folder: `documents/某办法.docx`
/// @param problems what of the file could not be used
/// @param answeredBy the id of a better copy that answers in its place
/// @param copies ids of lesser copies in whose place it answers
/// @param passedOnBy the id of the notice that passes it on
/// @param passesOn ids of the documents that it passes on
public record OriginObject(
    String file,
    List<String> problems,
    @Nullable String answeredBy,
    List<String> copies,
    @Nullable String passedOnBy,
    List<String> passesOn) {

  static OriginObject of(Origin origin, List<Document> all) {
    String id = origin.document().id();
    return new OriginObject(
        origin.file(),
        origin.problems(),
        origin.answeredBy().orElse(null),
        origin.copies(),
        origin.document().info().passedOnBy(),
        all.stream().filter(d -> id.equals(d.info().passedOnBy())).map(Document::id).toList());
  }
}
