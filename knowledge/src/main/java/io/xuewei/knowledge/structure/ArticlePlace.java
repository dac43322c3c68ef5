package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.structure.Marks.Kind;
import io.xuewei.knowledge.structure.Marks.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Counts 款, 项 and 目 of one article.
final class ArticlePlace {

  private record Item(Kind kind, String label) {}

  private final String label;
  private final String text;
  private final int start;
  private final int end;

  private final Deque<Item> items = new ArrayDeque<>();
  private int paragraphs;
  private boolean listed;

  private ArticlePlace(String label, String text, int start, int end) {
    this.label = label;
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /// The article that a passage is of: all passages around it under the same path.
  ///
  /// @param article the path down to the article
  static ArticlePlace of(Document document, List<String> article, Passage passage) {
    List<Passage> all = document.passages();
    int from = all.indexOf(passage);
    int to = from;
    while (from > 0 && under(all.get(from - 1), article)) {
      from--;
    }
    while (to + 1 < all.size() && under(all.get(to + 1), article)) {
      to++;
    }
    Mark mark = Marks.at(article.getLast(), 0);
    int length = mark == null ? article.getLast().length() : mark.end();
    return new ArticlePlace(
        article.getLast().substring(0, length),
        document.text(),
        all.get(from).start(),
        all.get(to).end());
  }

  private static boolean under(Passage passage, List<String> article) {
    return passage.path().size() >= article.size()
        && passage.path().subList(0, article.size()).equals(article);
  }

  /// `第十二条第二款第（三）项第1目`, or as much of it as holds for all of a stretch.
  String of(int first, int behind) {
    Place place = at(first);
    Place last = at(behind - 1);
    boolean oneParagraph = place.paragraph() == last.paragraph();
    boolean several = paragraphs > 1 && place.paragraph() > 0;
    String of = several && oneParagraph ? "第" + Labels.numeral(place.paragraph()) + "款" : "";
    return label + of + (oneParagraph ? items(place.shared(last)) : "");
  }

  /// @param items from the outermost
  private record Place(int paragraph, List<Item> items) {
    List<Item> shared(Place other) {
      int shared = 0;
      while (shared < Math.min(items.size(), other.items.size())
          && items.get(shared).equals(other.items.get(shared))) {
        shared++;
      }
      return items.subList(0, shared);
    }
  }

  private Place at(int offset) {
    paragraphs = 0;
    listed = false;
    items.clear();
    int paragraph = 0;
    List<Item> open = List.of();
    int from = start;
    while (from < end) {
      int lineEnd = Math.min(end, Brackets.lineEnd(text, from));
      line(text.substring(from, lineEnd), from == start, lineEnd);
      if (from <= offset) {
        paragraph = paragraphs;
        open = new ArrayList<>(items).reversed();
      }
      from = lineEnd + 1;
    }
    return new Place(paragraph, open);
  }

  private static String items(List<Item> open) {
    var items = new StringBuilder();
    for (int i = 0; i < open.size(); i++) {
      String label = open.get(i).label();
      items.append(
          switch (i) {
            case 0 -> Labels.item(label);
            case 1 -> Labels.subitem(label);
            default -> label;
          });
    }
    return items.toString();
  }

  private void line(String line, boolean first, int lineEnd) {
    String words = first ? line.substring(Math.min(line.length(), label.length())).strip() : line;
    Mark mark = first ? null : Marks.at(line, 0);
    if (words.isEmpty() || FootLines.page(words) || (first && caption(words, lineEnd))) {
      return;
    }
    if (mark != null && item(mark, line)) {
      open(mark, line);
      listed = false;
    } else if (!listed) {
      items.clear();
      paragraphs++;
    }
    listed = ends(words, "：:") || (listed && ends(words, "；;，,、"));
  }

  private static boolean item(Mark mark, String line) {
    return switch (mark.kind()) {
      case QUESTION -> false;
      case FIRST -> !Paragraphs.enumerates(line);
      default -> true;
    };
  }

  private void open(Mark mark, String line) {
    while (!items.isEmpty() && items.getFirst().kind().rank >= mark.kind().rank) {
      items.pop();
    }
    items.push(new Item(mark.kind(), line.substring(0, mark.end())));
  }

  /// `【适用范围】`, or short words without a stop above the first paragraph.
  private boolean caption(String words, int lineEnd) {
    if (words.matches("[【［\\[].{1,30}[】］\\]]")) {
      return true;
    }
    boolean more = lineEnd < end;
    return more && Outline.isHeading(words) && Marks.at(text, lineEnd + 1) == null;
  }

  private static boolean ends(String words, String stops) {
    return stops.indexOf(words.charAt(words.length() - 1)) >= 0;
  }
}
