package io.xuewei.knowledge.structure;

import io.xuewei.knowledge.structure.Marks.Kind;
import io.xuewei.knowledge.structure.Marks.Mark;
import io.xuewei.knowledge.structure.Passages.Draft;
import io.xuewei.knowledge.structure.Sentences.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts one paragraph: into its `一是` items when they are long, and at the ends of sentences.
final class Paragraphs {

  private static final int WHOLE = 500;
  private static final int LONGEST = 350;
  private static final int AIM = 280;
  private static final int SHORT_ITEM = 120;
  private static final String BEFORE_ITEM = "。；;：:！？!?";

  private Paragraphs() {}

  /// Adds the passages of `text` from `start` to `end`.
  static void cut(String text, int start, int end, List<String> path, List<Draft> drafts) {
    List<Integer> items = items(text, start, end);
    if (items.isEmpty() || listStaysWhole(items, start, end)) {
      int most = items.isEmpty() ? LONGEST : WHOLE;
      sentences(text, new Span(start, end), new Cut(path, most), drafts);
      return;
    }
    if (items.getFirst() > start) {
      sentences(text, trim(text, start, items.getFirst()), new Cut(path, LONGEST), drafts);
    }
    for (int i = 0; i < items.size(); i++) {
      int to = i + 1 < items.size() ? items.get(i + 1) : end;
      Span item = trim(text, items.get(i), to);
      List<String> inner = new ArrayList<>(path);
      inner.add(Outline.clause(item.of(text), 2));
      sentences(text, item, new Cut(List.copyOf(inner), LONGEST), drafts);
    }
  }

  /// Whether a paragraph holds two items or more.
  static boolean enumerates(String paragraph) {
    return !items(paragraph, 0, paragraph.length()).isEmpty();
  }

  private record Cut(List<String> path, int most) {}

  /// Where `一是`, `二是`, … begin in a paragraph, if at least two do.
  static List<Integer> items(String text, int start, int end) {
    List<Integer> items = new ArrayList<>();
    for (int i = start; i < end; i++) {
      boolean mayBegin = i == start || BEFORE_ITEM.indexOf(text.charAt(i - 1)) >= 0;
      if (mayBegin && Marks.isNumeral(text.charAt(i))) {
        Mark mark = Marks.at(text, i);
        if (mark != null && mark.kind() == Kind.FIRST) {
          items.add(i);
        }
      }
    }
    return items.size() > 1 ? items : List.of();
  }

  private static boolean listStaysWhole(List<Integer> items, int start, int end) {
    int longest = end - items.getLast();
    for (int i = 1; i < items.size(); i++) {
      longest = Math.max(longest, items.get(i) - items.get(i - 1));
    }
    return end - start <= WHOLE && longest <= SHORT_ITEM;
  }

  private static void sentences(String text, Span span, Cut cut, List<Draft> drafts) {
    int length = span.end() - span.start();
    if (length <= cut.most()) {
      drafts.add(new Draft(span.start(), span.end(), cut.path()));
      return;
    }
    int aim = length / ((length + AIM - 1) / AIM);
    int from = -1;
    int to = -1;
    for (Span piece : pieces(text, span)) {
      if (from >= 0 && (piece.end() - from > LONGEST || to - from >= aim)) {
        drafts.add(new Draft(from, to, cut.path()));
        from = -1;
      }
      from = from < 0 ? piece.start() : from;
      to = piece.end();
    }
    drafts.add(new Draft(from, to, cut.path()));
  }

  /// The sentences; one that is too long itself is cut at commas, and where there is none,
  /// anywhere.
  private static List<Span> pieces(String text, Span span) {
    List<Span> pieces = new ArrayList<>();
    for (Span sentence : Sentences.split(span.of(text))) {
      int from = span.start() + sentence.start();
      int end = span.start() + sentence.end();
      while (end - from > LONGEST) {
        int at = comma(text, from);
        pieces.add(new Span(from, at));
        from = at;
      }
      pieces.add(new Span(from, end));
    }
    return pieces;
  }

  private static int comma(String text, int from) {
    for (int i = from + LONGEST; i > from + LONGEST / 2; i--) {
      if ("；;，,、".indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    int at = from + LONGEST;
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static Span trim(String text, int start, int end) {
    int to = end;
    while (to > start && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(start, to);
  }
}
