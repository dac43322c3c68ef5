package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.structure.Marks.Kind;
import io.xuewei.knowledge.structure.Marks.Mark;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The way officials name a place in a document.
///
/// ```
/// 《云溪区考勤办法》（云组发〔2024〕6号）第十二条第二款第（三）项
/// 《云溪区考勤办法》第十二条第一款第（三）项第2目
/// 《在全区社会工作会议上的讲话》二、(一)“一是”
/// 《云溪区考勤办法》（云组发〔2024〕6号）附件2《请假审批单》第三条
/// ```
///
/// - The number stands as the document has it, in full-width parentheses; without one only the
///   title. `《》` inside a title are `〈〉`.
/// - An article is named without its chapter. 款 is left out when the article has one only. A
///   paragraph, the items that it introduces with a colon, and a formula behind a colon are one 款;
///   a plain paragraph behind items is the next.
/// - Elsewhere the labels are chained as they are written (`二、(三)2.`); a label that is alone is
///   spoken: `第二部分`, `第（三）项`, `第4项`. Headings without a number and questions stand in quotes.
/// - A place in no passage (title, signature) is the document.
public final class CitationForm {

  private static final Pattern ANNEX =
      Pattern.compile("(附\\s?件\\s?(?:\\d{1,2}|[一二三四五六七八九十]+)?)\\s?[:：]?\\s?(.*)");

  private CitationForm() {}

  /// The document and the place in it.
  ///
  /// @param offset into the document's text
  public static String of(Document document, int offset) {
    return name(document.info()) + place(document, offset);
  }

  /// `《title》（number）`
  public static String name(DocumentInfo info) {
    return name(info.title(), info.number());
  }

  /// The same of a document of which no more is known.
  public static String name(String title, @Nullable String number) {
    return titled(title) + (number == null || number.isEmpty() ? "" : "（" + number + "）");
  }

  /// `第十二条第二款`; empty when the offset is in no passage, or under no heading.
  public static String place(Document document, int offset) {
    return document.passages().stream()
        .filter(p -> p.start() <= offset && offset < p.end())
        .findFirst()
        .map(p -> place(document, p, offset))
        .orElse("");
  }

  /// The narrowest place that holds a whole stretch: `第十二条` when it goes over several 款 of it.
  ///
  /// @param start of the stretch, in the document's text
  /// @param end offset behind it
  public static String place(Document document, int start, int end) {
    return document.passages().stream()
        .filter(p -> p.start() <= start && start < p.end())
        .findFirst()
        .map(p -> place(document, p, new Stretch(start, Math.min(end, p.end()))))
        .orElse("");
  }

  private record Stretch(int start, int end) {}

  /// What begins and ends under different items stands in what is above both.
  private static String place(Document document, Passage passage, Stretch stretch) {
    List<String> first = ItemPath.at(passage, stretch.start() - passage.start());
    List<String> last = ItemPath.at(passage, stretch.end() - 1 - passage.start());
    int shared = 0;
    while (shared < Math.min(first.size(), last.size())
        && first.get(shared).equals(last.get(shared))) {
      shared++;
    }
    return place(document, passage, first.subList(0, shared), stretch);
  }

  private static String place(Document document, Passage passage, int offset) {
    List<String> path = ItemPath.at(passage, offset - passage.start());
    return place(document, passage, path, new Stretch(offset, offset + 1));
  }

  private static String place(
      Document document, Passage passage, List<String> path, Stretch stretch) {
    int begin = annexSteps(path);
    String annex = begin == 0 ? "" : annex(path.subList(0, begin));
    for (int i = begin; i < path.size(); i++) {
      if (kind(path.get(i)) == Kind.ARTICLE) {
        List<String> article = path.subList(0, i + 1);
        return annex
            + ArticlePlace.of(document, article, passage).of(stretch.start(), stretch.end())
            + listed(path.getLast(), i < path.size() - 1);
      }
    }
    return annex + Labels.chain(path.subList(begin, path.size()));
  }

  /// `一是` inside a paragraph of an article.
  private static String listed(String last, boolean below) {
    return below && kind(last) == Kind.FIRST ? Labels.of(last) : "";
  }

  /// How many steps of a path name an annex: none, its line, or its line and its title.
  private static int annexSteps(List<String> path) {
    if (path.isEmpty() || !ANNEX.matcher(path.getFirst()).matches()) {
      return 0;
    }
    boolean titled = path.size() > 1 && Marks.isAnnex(path.getFirst()) && kind(path.get(1)) == null;
    return titled ? 2 : 1;
  }

  private static String annex(List<String> steps) {
    Matcher annex = ANNEX.matcher(steps.getFirst());
    if (!annex.matches()) {
      return "";
    }
    String title = steps.size() > 1 ? steps.getLast() : annex.group(2);
    return annex.group(1).replaceAll("\\s", "") + (title.isEmpty() ? "" : titled(title));
  }

  private static String titled(String title) {
    return "《" + title.replace('《', '〈').replace('》', '〉') + "》";
  }

  private static @Nullable Kind kind(String step) {
    Mark mark = Marks.at(step, 0);
    return mark == null ? null : mark.kind();
  }
}
