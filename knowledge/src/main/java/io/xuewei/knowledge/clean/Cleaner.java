package io.xuewei.knowledge.clean;

import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.format.SourceLine;
import java.util.ArrayList;
import java.util.List;

/// Takes out of a source text what is not its text, and says what it took.
///
/// In this order: invisible characters ([Scrub]), what web pages put around a text ([Boilerplate]),
/// line breaks inside sentences ([LineBreaks]). Blank lines go too, unreported, once they have
/// divided the paragraphs. Punctuation and its width, masks and numbering stay as they came.
public final class Cleaner {

  /// What is left, and what was taken out.
  ///
  /// @param lines one paragraph or heading each; none is blank, none begins or ends with white
  ///   space
  /// @param removed in the order of the source
  public record Cleaned(List<SourceLine> lines, List<RemovedLine> removed) {}

  private Cleaner() {}

  public static Cleaned clean(List<SourceLine> source) {
    List<RemovedLine> removed = new ArrayList<>();
    List<SourceLine> lines = source.stream().map(l -> Scrub.scrub(l, removed)).toList();
    List<SourceLine> content = Boilerplate.remove(lines, removed);
    List<SourceLine> paragraphs = LineBreaks.join(content, removed);
    removed.sort((a, b) -> Integer.compare(a.line(), b.line()));
    return new Cleaned(paragraphs, List.copyOf(removed));
  }
}
