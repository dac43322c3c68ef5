package io.xuewei.index.analysis;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts domain words right that were mistyped by sound: `三会一棵` becomes `三会一课`, `党非` becomes `党费`.
///
/// A stretch is replaced only when it sounds like a domain word without tones, shares half of its
/// characters with it, and is not itself a word. For words of four characters or more, sounds that
/// speakers mix up ([FuzzySounds]) count as the same when no word sounds exactly so and three
/// quarters of the characters are right. Safe for use by many threads.
public final class SoundAlike {

  private static final int SHORTEST = 2;

  /// A shorter word has too many neighbours by mixed sounds.
  private static final int SHORTEST_FUZZY = 4;

  private static final double HALF = 0.5;
  private static final double MOST = 0.75;

  private final Map<String, String> wordsBySound = new HashMap<>();
  private final Map<String, String> wordsByFuzzySound = new HashMap<>();
  private final Collection<String> words;
  private final int longest;

  /// @param words folded domain words
  public SoundAlike(Collection<String> words) {
    this.words = words;
    words.stream()
        .filter(word -> word.length() >= SHORTEST && word.chars().allMatch(SoundAlike::isHan))
        .sorted()
        .forEach(this::add);
    longest = words.stream().mapToInt(String::length).max().orElse(0);
  }

  private void add(String word) {
    List<String> syllables = Spelling.syllablesOf(word);
    wordsBySound.putIfAbsent(sound(syllables), word);
    if (word.length() >= SHORTEST_FUZZY) {
      wordsByFuzzySound.putIfAbsent(sound(fuzzy(syllables)), word);
    }
  }

  /// The folded text with mistyped words put right. Its length and offsets stay.
  public String correct(String folded) {
    List<String> syllables = Spelling.syllablesOf(folded);
    if (syllables.size() != folded.length()) {
      return folded;
    }
    var text = new StringBuilder(folded);
    int i = 0;
    while (i < folded.length()) {
      i += correctAt(text, syllables, i);
    }
    return text.toString();
  }

  /// Tries the longest word first; returns how far to go on.
  private int correctAt(StringBuilder text, List<String> syllables, int start) {
    for (int length = Math.min(longest, text.length() - start); length >= SHORTEST; length--) {
      String typed = text.substring(start, start + length);
      if (words.contains(typed)) {
        return length;
      }
      String word = meant(typed, syllables.subList(start, start + length));
      if (word != null && !cutsWord(text, start, start + length)) {
        text.replace(start, start + length, word);
        return length;
      }
    }
    return 1;
  }

  /// Whether an edge of the stretch lies within a word of two characters: `学式` in `化学式`.
  private static boolean cutsWord(CharSequence text, int start, int end) {
    return start > 0 && isKnown(text.subSequence(start - 1, start + 1).toString())
        || end < text.length() && isKnown(text.subSequence(end - 1, end + 1).toString());
  }

  private @Nullable String meant(String typed, List<String> syllables) {
    String word = wordsBySound.get(sound(syllables));
    if (word != null) {
      return same(typed, word) >= HALF && !isKnown(typed) ? word : null;
    }
    String fuzzy = wordsByFuzzySound.get(sound(fuzzy(syllables)));
    return fuzzy != null && same(typed, fuzzy) >= MOST && !isKnown(typed) ? fuzzy : null;
  }

  private static double same(String typed, String word) {
    int same = 0;
    for (int i = 0; i < word.length(); i++) {
      same += typed.charAt(i) == word.charAt(i) ? 1 : 0;
    }
    return (double) same / word.length();
  }

  private static boolean isKnown(String typed) {
    return CoreDictionary.contains(typed) || CustomDictionary.contains(typed);
  }

  private static boolean isHan(int c) {
    return Characters.isHan((char) c);
  }

  private static List<String> fuzzy(List<String> syllables) {
    return syllables.stream().map(FuzzySounds::canonical).toList();
  }

  private static String sound(List<String> syllables) {
    return String.join(" ", syllables);
  }
}
