package io.xuewei.knowledge.format;

import io.xuewei.knowledge.Problem;
import java.util.List;

/// What one file holds: one text, or as many as a zip has readable entries.
///
/// @param texts in the order of the file
/// @param problems entries of a zip that could not be read; the others are there all the same
public record FileText(List<SourceText> texts, List<Problem> problems) {

  public FileText {
    texts = List.copyOf(texts);
    problems = List.copyOf(problems);
  }
}
