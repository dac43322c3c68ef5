package io.xuewei.index.analysis;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A reading of a stretch of letters.
///
/// @param word in Chinese
/// @param start offset of its first letter
/// @param end offset behind its last
/// @param kind where the word is known from
record PinyinWord(String word, int start, int end, Kind kind) {

  /// Where a word is known from; each word costs, so few long ones are preferred.
  enum Kind {
    /// The organisation's own words.
    DOMAIN(1),
    /// Its words with sounds mixed up.
    FUZZY(6.5),
    /// The words that questions are made with.
    FRAME(2),
    /// Frequent words.
    COMMON(4.5),
    /// Letters left as they are.
    KEPT(0);

    private final double cost;

    Kind(double cost) {
      this.cost = cost;
    }
  }

  /// The most letters that a general word has, with gaps between syllables.
  private static final int LONGEST = 24;

  double cost() {
    double single = word.length() == 1 ? 1.5 : 0;
    return kind.cost + single;
  }

  /// Whether it tells by itself that the letters around it are pinyin.
  boolean isTelling() {
    return kind != Kind.KEPT && (word.length() > 1 || kind == Kind.FRAME && "几谁".contains(word));
  }

  /// Question words and frequent words that start at a place.
  static Stream<PinyinWord> general(int start, String text, Map<String, Spelling> frame) {
    int last = Math.min(text.length(), start + LONGEST);
    return IntStream.rangeClosed(start + 1, last)
        .mapToObj(Integer::valueOf)
        .takeWhile(end -> isLetter(text.charAt(end - 1)) || Spelling.isGap(text.charAt(end - 1)))
        .flatMap(end -> between(start, end, text, frame));
  }

  private static Stream<PinyinWord> between(
      int start, int end, String text, Map<String, Spelling> frame) {
    String letters = text.substring(start, end).replaceAll("[ '’]", "");
    return Stream.concat(
        fitting(frame.get(letters), start, end, text, Kind.FRAME),
        fitting(CommonWords.spelledBy(letters), start, end, text, Kind.COMMON));
  }

  private static Stream<PinyinWord> fitting(
      @Nullable Spelling spelling, int start, int end, String text, Kind kind) {
    return spelling != null && spelling.endsFrom(start, text).contains(end)
        ? Stream.of(new PinyinWord(spelling.word(), start, end, kind))
        : Stream.empty();
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean hasLetter(String text, int start, int end) {
    return text.substring(start, end).chars().anyMatch(c -> isLetter((char) c));
  }
}
