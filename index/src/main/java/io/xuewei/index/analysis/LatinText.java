package io.xuewei.index.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text whose Latin letters may be pinyin, and its runs of letters.
///
/// @param original as it came
/// @param folded of the same length
/// @param letters the folded text without tone marks, `ü` as `v`, `shei` as `shui`; of the same
///   length
/// @param tokens the runs of letters
record LatinText(String original, String folded, String letters, List<MatchResult> tokens) {

  private static final Pattern TOKEN = Pattern.compile("[a-z]+");

  /// Syllables with tones as digits: `dang3fei4`.
  private static final Pattern NUMBERED =
      Pattern.compile("(?<![a-zA-Z])(?:[a-zA-Zü]{2,6}[1-5]){2,}(?![a-zA-Z0-9])");

  private static final int LONGEST_ACRONYM = 3;

  static LatinText of(String text, Set<String> syllables) {
    String original = withoutNumbers(text, syllables);
    String folded = Folding.fold(original);
    String letters = toneless(folded);
    return new LatinText(original, folded, letters, TOKEN.matcher(letters).results().toList());
  }

  /// Whether a token is written as an acronym: `AI`, `WPS`.
  boolean isAcronym(MatchResult token) {
    return token.end() - token.start() <= LONGEST_ACRONYM
        && original.substring(token.start(), token.end()).chars().allMatch(Character::isUpperCase);
  }

  private static String withoutNumbers(String text, Set<String> syllables) {
    return NUMBERED
        .matcher(text)
        .replaceAll(run -> Matcher.quoteReplacement(split(run.group(), syllables)));
  }

  private static String split(String run, Set<String> syllables) {
    var parts = new ArrayList<>(List.of(run.split("[1-5]")));
    boolean pinyin =
        parts.stream().map(Folding::fold).map(LatinText::toneless).allMatch(syllables::contains);
    return pinyin ? String.join(" ", parts) : run;
  }

  private static String toneless(String folded) {
    var letters = new StringBuilder(folded);
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (c >= 'À' && c < 'ǿ' && Character.isLetter(c)) {
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        letters.setCharAt(i, parts.indexOf('\u0308') > 0 ? 'v' : parts.charAt(0));
      }
    }
    return letters.toString().replace("shei", "shui");
  }
}
