package io.xuewei.index.analysis;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A word and the ways in which each of its characters may be typed in Latin letters.
///
/// @param word Chinese characters only
/// @param syllables for each character its spellings, without tones, `ü` as `v`
record Spelling(String word, List<Set<String>> syllables) {

  /// As the standard says.
  static Spelling exact(String word) {
    return new Spelling(word, syllablesOf(word).stream().map(Set::of).toList());
  }

  /// With sounds that speakers mix up.
  static Spelling fuzzy(String word) {
    return new Spelling(word, syllablesOf(word).stream().map(FuzzySounds::spellings).toList());
  }

  static List<String> syllablesOf(String text) {
    return HanLP.convertToPinyinList(text).stream().map(Pinyin::getPinyinWithoutTone).toList();
  }

  /// The letters of an exact spelling.
  String letters() {
    return syllables.stream().map(s -> s.iterator().next()).reduce("", String::concat);
  }

  /// Where the word may end that starts at a place of a text: each character stands there itself or
  /// as a syllable, with blanks or apostrophes before a syllable.
  Collection<Integer> endsFrom(int start, String text) {
    Set<Integer> places = Set.of(start);
    for (int i = 0; i < word.length() && !places.isEmpty(); i++) {
      var next = new TreeSet<Integer>();
      for (int place : places) {
        addSteps(i, place, text, next);
      }
      places = next;
    }
    return places;
  }

  private void addSteps(int character, int place, String text, Set<Integer> next) {
    if (place < text.length() && text.charAt(place) == word.charAt(character)) {
      next.add(place + 1);
      return;
    }
    int from = character == 0 ? place : afterGap(place, text);
    for (String syllable : syllables.get(character)) {
      if (text.startsWith(syllable, from)) {
        next.add(from + syllable.length());
      }
    }
  }

  private static int afterGap(int place, String text) {
    int from = place;
    while (from < text.length() && isGap(text.charAt(from))) {
      from++;
    }
    return from;
  }

  static boolean isGap(char c) {
    return c == ' ' || c == '\'' || c == '’';
  }
}
