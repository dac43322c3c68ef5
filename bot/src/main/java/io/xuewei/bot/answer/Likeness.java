package io.xuewei.bot.answer;

import io.xuewei.index.analysis.Folding;
import io.xuewei.knowledge.Dictionary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// How alike two questions are, by their characters and the organisation's words; no model.
///
/// First both are brought into one form: script, width and case folded; punctuation and polite
/// words taken off; aliases replaced by the official word; everyday forms by one (`咋`, `如何`, `怎样`
/// become `怎么`; `能不能`, `可以` become `能`).
///
/// [#same] is for standard answers, where a wrong match is worse than a missed one: what is left
/// has to be equal, except that the one official word in it may stand elsewhere. `支委会多久开一次` and
/// `请问多久开一次支委会呢` are the same; another number, a 不, another word or two words that change places
/// make another question.
///
/// [#between] is for grouping: the share of what both have, characters and pairs of them, a pair
/// counting twice (Dice's coefficient, 0 to 1). Question words do not count, and questions whose
/// official words are all different have nothing in common: `流动党员怎么管` and `预备党员怎么管`. On 22 invented
/// questions about ten things it groups with an F1 of 0.97; pairs alone, or official words counting
/// more, reach 0.78 to 0.85.
public final class Likeness {

  /// From here on two questions belong together in a list for people.
  public static final double TOGETHER = 0.53;

  private static final String ASKING_CHARACTERS = "怎么什多久少几哪谁要";
  private static final Set<String> ASKING_PAIRS = Set.of("怎么", "什么", "多久", "多少");

  /// Stands where an official word stood.
  private static final String GAP = "\u0000";

  private static final String[][] FORMS = {
    {"怎么样", "怎么"}, {"怎样", "怎么"}, {"如何", "怎么"}, {"咋", "怎么"}, {"啥", "什么"},
    {"多长时间", "多久"}, {"多少时间", "多久"}, {"管理", "管"}, {"是不是", "是"}, {"是否", "是"},
    {"能不能", "能"}, {"能否", "能"}, {"可不可以", "能"}, {"可以", "能"}, {"可否", "能"},
    {"有没有", "有"}, {"有无", "有"}, {"要不要", "要"}, {"需不需要", "需要"}, {"该不该", "该"},
    {"算不算", "算"}, {"是多少", "多少"}, {"哪些", "什么"}
  };

  private static final String POLITE =
      "请问|请教|想问|想知道|麻烦|一下|到底|究竟|具体|一般|现在|进行|[吗呢啊呀吧嘛的了对]|(?<![什怎这那])么$";

  /// Words and their lengths matter: `流动党员` is found before `党员`.
  private final List<String> words;

  private final List<Map.Entry<String, String>> aliases;

  /// @param dictionary its words and aliases
  public Likeness(Dictionary dictionary) {
    var byLength =
        Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
    words =
        Stream.concat(
                dictionary.words().keySet().stream(),
                dictionary.aliases().values().stream().flatMap(List::stream))
            .map(Likeness::form)
            .filter(word -> !word.isEmpty())
            .distinct()
            .sorted(byLength)
            .toList();
    aliases =
        dictionary.aliases().entrySet().stream()
            .filter(alias -> alias.getValue().size() == 1)
            .map(alias -> Map.entry(form(alias.getKey()), form(alias.getValue().getFirst())))
            .sorted(Map.Entry.comparingByKey(byLength))
            .toList();
  }

  /// Whether two questions ask the same.
  public boolean same(String a, String b) {
    Cut one = cut(normal(a));
    Cut other = cut(normal(b));
    if (one.rest().isEmpty() && one.words().isEmpty() || !one.words().equals(other.words())) {
      return false;
    }
    return one.words().size() == 1
        ? one.rest().replace(GAP, "").equals(other.rest().replace(GAP, ""))
        : one.rest().equals(other.rest());
  }

  /// What [#between] compares, worked out once for a text.
  ///
  /// @param weights characters and pairs
  /// @param words the official words in it
  public record Profile(Map<String, Integer> weights, Set<String> words) {
    public Profile {
      weights = Map.copyOf(weights);
      words = Set.copyOf(words);
    }

    private boolean isElsewhere(Profile other) {
      return !words.isEmpty() && !other.words.isEmpty() && Collections.disjoint(words, other.words);
    }
  }

  /// The profile of a question.
  public Profile profile(String question) {
    String text = normal(question);
    var weights = new HashMap<String, Integer>();
    for (int i = 0; i < text.length(); i++) {
      if (ASKING_CHARACTERS.indexOf(text.charAt(i)) < 0) {
        weights.put(text.substring(i, i + 1), 1);
      }
      String pair = text.substring(i, Math.min(text.length(), i + 2));
      if (pair.length() == 2 && !ASKING_PAIRS.contains(pair)) {
        weights.put(pair, 2);
      }
    }
    return new Profile(weights, Set.copyOf(cut(text).words()));
  }

  /// From 0, nothing in common, to 1.
  public static double between(Profile a, Profile b) {
    int all = sum(a.weights()) + sum(b.weights());
    if (all == 0 || a.isElsewhere(b)) {
      return 0;
    }
    int shared =
        a.weights().entrySet().stream()
            .filter(weight -> b.weights().containsKey(weight.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return 2.0 * shared / all;
  }

  private static int sum(Map<String, Integer> weights) {
    return weights.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// The official words of a text in their order, and what is left, with gaps where they stood.
  private record Cut(List<String> words, String rest) {}

  private Cut cut(String text) {
    var found = new ArrayList<String>();
    var rest = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      String word = wordAt(text, at);
      rest.append(word.isEmpty() ? text.substring(at, at + 1) : GAP);
      if (!word.isEmpty()) {
        found.add(word);
      }
      at += Math.max(1, word.length());
    }
    return new Cut(found, rest.toString());
  }

  private String wordAt(String text, int at) {
    return words.stream().filter(word -> text.startsWith(word, at)).findFirst().orElse("");
  }

  private String normal(String text) {
    String normal = form(text);
    for (Map.Entry<String, String> alias : aliases) {
      if (!alias.getValue().contains(alias.getKey())) {
        normal = normal.replace(alias.getKey(), alias.getValue());
      }
    }
    return normal;
  }

  private static String form(String text) {
    String form = Folding.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
    for (String[] one : FORMS) {
      form = form.replace(one[0], one[1]);
    }
    return form.replaceAll(POLITE, "");
  }
}
