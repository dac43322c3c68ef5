package io.xuewei.index.analysis;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads Mandarin typed in Latin letters: `sanhui yike duojiu kai yici` becomes `三会一课多久开一次`, and
/// `三会yike` becomes `三会一课`.
///
/// Tone marks, digits as tones (`dang3fei4`), apostrophes and blanks between syllables are
/// understood. Domain words count first, the longest one; then question words, then frequent words.
/// When nothing else fits, sounds that speakers mix up are tried, for domain words only. Acronyms
/// and words of other languages (`AI`, `hello`, `pan`) stay as they are. Safe for use by many
/// threads.
public final class PinyinReader {

  private static final Set<String> SYLLABLES =
      Arrays.stream(Pinyin.values())
          .map(Pinyin::getPinyinWithoutTone)
          .collect(Collectors.toUnmodifiableSet());

  private final List<Spelling> domain;
  private final List<Spelling> fuzzyDomain;
  private final Map<String, Spelling> frame;
  private final Set<String> foreign;

  /// @param domainWords folded; those of two or more Chinese characters count
  /// @param frameWords words and characters that questions are made with; of those that sound alike
  ///   the first counts
  /// @param foreignWords words of other languages to leave as they are
  public PinyinReader(
      Collection<String> domainWords, Collection<String> frameWords, Set<String> foreignWords) {
    List<String> words = domainWords.stream().filter(w -> w.length() > 1 && isHan(w)).toList();
    domain = words.stream().map(Spelling::exact).toList();
    fuzzyDomain = words.stream().map(Spelling::fuzzy).toList();
    frame =
        Stream.concat(frameWords.stream(), words.stream().flatMap(PinyinReader::parts))
            .filter(PinyinReader::isHan)
            .map(Spelling::exact)
            .collect(
                Collectors.toMap(
                    Spelling::letters, s -> s, (first, other) -> first, LinkedHashMap::new));
    foreign = Set.copyOf(foreignWords);
  }

  /// The folded text with pinyin read as Chinese. A text without Latin letters is only folded.
  public String read(String text) {
    LatinText latin = LatinText.of(text, SYLLABLES);
    return latin.tokens().isEmpty() ? latin.folded() : new PinyinLattice(latin, this).read();
  }

  /// The words that may start at a place of a text and hold letters.
  Stream<PinyinWord> wordsFrom(int start, String letters) {
    Stream<PinyinWord> own =
        Stream.concat(
            spelled(domain, start, letters, PinyinWord.Kind.DOMAIN),
            spelled(fuzzyDomain, start, letters, PinyinWord.Kind.FUZZY));
    return PinyinWord.isLetter(letters.charAt(start))
        ? Stream.concat(own, PinyinWord.general(start, letters, frame))
        : own;
  }

  boolean isForeign(String token) {
    return foreign.contains(token);
  }

  private static Stream<PinyinWord> spelled(
      List<Spelling> spellings, int start, String letters, PinyinWord.Kind kind) {
    return spellings.stream()
        .flatMap(spelling ->
            spelling.endsFrom(start, letters).stream()
                .filter(end -> PinyinWord.hasLetter(letters, start, end))
                .map(end -> new PinyinWord(spelling.word(), start, end, kind)));
  }

  /// The known words inside a domain word: `党员报到` has `党员` and `报到`.
  private static Stream<String> parts(String word) {
    return IntStream.rangeClosed(2, word.length() - 1)
        .boxed()
        .flatMap(length ->
            IntStream.rangeClosed(0, word.length() - length)
                .mapToObj(start -> word.substring(start, start + length)))
        .filter(CoreDictionary::contains);
  }

  private static boolean isHan(String word) {
    return word.chars().allMatch(c -> Characters.isHan((char) c));
  }
}
