package io.xuewei.knowledge.clean;

import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.format.SourceLine;
import java.util.ArrayList;
import java.util.List;

/// Takes out of a source text what is not its text, and says what it took.
///
/// In this order: invisible characters ([Scrub]) and widths ([Widths]), the head of a mail
/// ([MailHead]), what web pages put around a text ([PageTop], [Boilerplate]), a table of contents
/// ([Contents]), what all documents of the source have there ([Repetition]), advertising ([Spam]),
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

  /// Cleans a text of which nothing is known but itself.
  public static Cleaned clean(List<SourceLine> source) {
    return clean(source, Repetition.Repeated.none());
  }

  /// Cleans a text that comes from a source whose documents repeat some lines.
  public static Cleaned clean(List<SourceLine> source, Repetition.Repeated repeated) {
    List<RemovedLine> removed = new ArrayList<>();
    List<SourceLine> content = withoutWebPage(source, removed);
    content = Repetition.remove(content, repeated, removed);
    content = Spam.remove(content, removed);
    List<SourceLine> paragraphs = LineBreaks.join(content, removed);
    removed.sort((a, b) -> Integer.compare(a.line(), b.line()));
    return new Cleaned(paragraphs, List.copyOf(removed));
  }

  static List<SourceLine> withoutWebPage(List<SourceLine> source) {
    return withoutWebPage(source, new ArrayList<>());
  }

  private static List<SourceLine> withoutWebPage(
      List<SourceLine> source, List<RemovedLine> removed) {
    List<SourceLine> lines =
        source.stream()
            .map(l -> Scrub.scrub(l, removed))
            .map(l -> Widths.fold(l, removed))
            .toList();
    List<SourceLine> text = PageTop.remove(MailHead.remove(lines, removed), removed);
    return Contents.remove(Boilerplate.remove(text, removed), removed);
  }
}
