package io.xuewei.index.analysis;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Mandarin sounds that many speakers do not tell apart: `zh/z`, `ch/c`, `sh/s`, `n/l` in front,
/// `in/ing`, `en/eng`, `an/ang` behind. `shan` may be typed `san`, `sang` or `shang`.
final class FuzzySounds {

  private static final List<String> RETROFLEX = List.of("zh", "ch", "sh");
  private static final List<String> NASAL = List.of("an", "en", "in");

  private FuzzySounds() {}

  /// The one spelling that stands for all that sound alike: `zhang` gives `zan`.
  static String canonical(String syllable) {
    String front = syllable;
    if (RETROFLEX.stream().anyMatch(syllable::startsWith)) {
      front = syllable.charAt(0) + syllable.substring(2);
    } else if (syllable.startsWith("l")) {
      front = "n" + syllable.substring(1);
    }
    boolean velar = NASAL.stream().anyMatch(nasal -> syllable.endsWith(nasal + "g"));
    return velar ? front.substring(0, front.length() - 1) : front;
  }

  /// Every spelling that sounds alike, itself included.
  static Set<String> spellings(String syllable) {
    String plain = canonical(syllable);
    var spellings = new TreeSet<String>();
    for (String front : fronts(plain)) {
      spellings.add(front);
      if (NASAL.stream().anyMatch(front::endsWith)) {
        spellings.add(front + "g");
      }
    }
    return spellings;
  }

  private static List<String> fronts(String plain) {
    char first = plain.charAt(0);
    String rest = plain.substring(1);
    return switch (first) {
      case 'z', 'c', 's' -> List.of(plain, first + "h" + rest);
      case 'n' -> List.of(plain, "l" + rest);
      default -> List.of(plain);
    };
  }
}
