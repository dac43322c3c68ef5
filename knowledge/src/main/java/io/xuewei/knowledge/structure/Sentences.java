package io.xuewei.knowledge.structure;

import java.util.ArrayList;
import java.util.List;

/// Splits Chinese text into sentences, as offsets into the text.
///
/// `Sentences.split("支委会每月召开一次。必要时随时开!")` gives `[0,10)` and `[10,17)`.
///
/// - `。！？!?` and the end of a line end a sentence; closing quotes and brackets behind the stop
///   belong to it.
/// - Nothing inside a pair of quotes, brackets or `《》` on one line ends a sentence; a quote that
///   itself closes with `。` ends the sentence around it. An opening mark that is not closed on its
///   line within 1,000 characters is ignored.
/// - `；` and `;` join the halves of one statement (`一次的由组长批;两次的由书记批`) and so end nothing, except
///   between the items of an enumeration: when a mark such as `二是`, `(二)`, `2.`, `②` or `第二,`
///   follows.
/// - A half-width `.` ends a sentence only behind a word, never in `3.5`, `www.a.cn` or the
///   numbering `1.`.
///
/// White space around a sentence is outside its span. Spans are in order and never overlap; an
/// empty text has none.
public final class Sentences {

  /// From `start`, up to and without `end`, in UTF-16 units.
  public record Span(int start, int end) {

    /// The characters of the span.
    public String of(String text) {
      return text.substring(start, end);
    }
  }

  private static final String STOPS = "。！？!?";
  private static final String CLOSERS = "”’）)》〉】]」』\"'";

  private final String text;
  private final List<Span> spans = new ArrayList<>();
  private int start;

  private Sentences(String text) {
    this.text = text;
  }

  /// The sentences of a text, in order.
  public static List<Span> split(String text) {
    var sentences = new Sentences(text);
    int from = 0;
    while (from < text.length()) {
      int end = Brackets.lineEnd(text, from);
      sentences.line(from, end);
      from = end + 1;
    }
    return List.copyOf(sentences.spans);
  }

  private void line(int from, int end) {
    start = from;
    int i = from;
    while (i < end) {
      int stop = stopAt(i, end);
      if (stop > i) {
        close(stop);
        i = stop;
      } else {
        i = Math.max(i + 1, Brackets.skip(text, i, end));
      }
    }
    close(end);
  }

  /// The end of the sentence when one ends with the character (or the bracketed words) at `i`;
  /// otherwise `i`.
  private int stopAt(int i, int end) {
    int close = Brackets.skip(text, i, end);
    if (close > i) {
      return endsInside(close) && !continues(close, end) ? withClosers(close, end) : i;
    }
    char c = text.charAt(i);
    boolean ends =
        STOPS.indexOf(c) >= 0
            || (c == '.' && fullStop(i, end))
            || ((c == '；' || c == ';') && itemFollows(i + 1));
    return ends ? withClosers(i + 1, end) : i;
  }

  private boolean endsInside(int close) {
    return text.charAt(close - 2) == '。';
  }

  private boolean continues(int at, int end) {
    return at < end && "，、；：,;:。！？!?".indexOf(text.charAt(at)) >= 0;
  }

  private int withClosers(int at, int end) {
    int i = at;
    while (i < end && (STOPS.indexOf(text.charAt(i)) >= 0 || closes(i))) {
      i++;
    }
    return i;
  }

  private boolean closes(int i) {
    return CLOSERS.indexOf(text.charAt(i)) >= 0;
  }

  private boolean fullStop(int i, int end) {
    if (i == start || numeralsBefore(i)) {
      return false;
    }
    char before = text.charAt(i - 1);
    boolean han = Character.isIdeographic(before);
    if (!han && !Character.isLetter(before) && !closes(i - 1)) {
      return false;
    }
    return i + 1 == end
        || Character.isWhitespace(text.charAt(i + 1))
        || (han && Character.isIdeographic(text.charAt(i + 1)));
  }

  private boolean numeralsBefore(int i) {
    return text.substring(start, i).strip().chars().allMatch(c -> Marks.isNumeral((char) c));
  }

  private boolean itemFollows(int behind) {
    int i = behind;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return Marks.beginsItem(text, i);
  }

  private void close(int end) {
    int from = start;
    int to = end;
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      spans.add(new Span(from, to));
    }
    start = end;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0';
  }
}
