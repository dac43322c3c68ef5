package io.xuewei.bot.render;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;

/// Where a text may be cut, and how well.
final class Borders {

  /// From the worst to the best.
  private enum Rank {
    /// Between two characters as readers see them.
    CHARACTER,
    WORD,
    COMMA,
    SENTENCE,
    LINE,
    /// Behind a blank line, or before a numbered item.
    PARAGRAPH
  }

  private static final String SENTENCE_ENDS = "。！？；…";
  private static final String COMMAS = "，、：";
  private static final String NARROW_ENDS = "!?;";
  private static final String NARROW_COMMAS = ",:";
  private static final String CLOSERS = "”’」』）)》〉】〕\"";
  private static final Rank[] RANKS = Rank.values();

  private final String text;
  private final Fences fences;
  private final BitSet characters = new BitSet();

  Borders(String text, Fences fences) {
    this.text = text;
    this.fences = fences;
    BreakIterator iterator = BreakIterator.getCharacterInstance(Locale.ROOT);
    iterator.setText(text);
    for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
      characters.set(at);
    }
  }

  /// The best place to cut behind `start`, at the latest at `last`: the last one of the best rank
  /// in the last two thirds, so that parts are neither tiny nor cut badly.
  int best(int start, int last) {
    int earliest = start + Math.max(1, (last - start) / 3);
    int found = -1;
    int foundRank = -1;
    for (int at = last; at >= earliest && foundRank < RANKS.length - 1; at--) {
      int rank = characters.get(at) && !fences.spoiltAt(at) ? rank(at).ordinal() : -1;
      if (rank > foundRank) {
        found = at;
        foundRank = rank;
      }
    }
    return found > 0 ? found : anywhere(start, last);
  }

  private int anywhere(int start, int last) {
    int before = characters.previousSetBit(last);
    if (before > start) {
      return before;
    }
    boolean inPair = Character.isLowSurrogate(text.charAt(last)) && last - 1 > start;
    return inPair ? last - 1 : last;
  }

  private Rank rank(int at) {
    char before = text.charAt(at - 1);
    char after = at < text.length() ? text.charAt(at) : '\n';
    if (before == '\n') {
      return behindBlankLine(at) || beforeItem(at) ? Rank.PARAGRAPH : Rank.LINE;
    }
    if (belongsToTheLast(after)) {
      return Rank.CHARACTER;
    }
    char end = behindClosers(at);
    if (ends(end, after, SENTENCE_ENDS, NARROW_ENDS)) {
      return Rank.SENTENCE;
    }
    if (ends(before, after, COMMAS, NARROW_COMMAS)) {
      return Rank.COMMA;
    }
    return Character.isWhitespace(before) ? Rank.WORD : Rank.CHARACTER;
  }

  /// A narrow mark counts only where no letter follows, which it does in addresses and numbers.
  private static boolean ends(char mark, char after, String wide, String narrow) {
    boolean asciiWord = after < 128 && Character.isLetterOrDigit(after);
    return wide.indexOf(mark) >= 0 || (narrow.indexOf(mark) >= 0 && !asciiWord);
  }

  /// The place and the note behind a quote stay with its end.
  private static boolean belongsToTheLast(char after) {
    return (SENTENCE_ENDS + NARROW_ENDS + COMMAS + NARROW_COMMAS + CLOSERS + "—（(").indexOf(after)
        >= 0;
  }

  private char behindClosers(int at) {
    int i = at - 1;
    while (i > 0 && at - i < 4 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return text.charAt(i);
  }

  private boolean behindBlankLine(int at) {
    int i = at - 2;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\r')) {
      i--;
    }
    return i >= 0 && text.charAt(i) == '\n';
  }

  private boolean beforeItem(int at) {
    int i = at;
    while (i < text.length() && i - at < 4 && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return i > at && i + 1 < text.length() && text.charAt(i) == '.' && text.charAt(i + 1) == ' ';
  }
}
