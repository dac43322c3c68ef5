package io.xuewei.bot.knowledge;

import io.xuewei.knowledge.Document;
import java.util.List;
import java.util.Optional;

/// A document of the live edition and where it comes from; also one that does not answer itself,
/// because a better copy of the same text does.
///
/// @param document as it was read
/// @param file its file in the knowledge folder, `documents/某办法.docx`; empty when that is not known
/// @param problems what of that file and its sidecar could not be used, one line each
/// @param answeredBy the id of the copy that answers in its place
/// @param copies ids of the copies in whose place it answers
public record Origin(
    Document document,
    String file,
    List<String> problems,
    Optional<String> answeredBy,
    List<String> copies) {

  public Origin {
    problems = List.copyOf(problems);
    copies = List.copyOf(copies);
  }
}
