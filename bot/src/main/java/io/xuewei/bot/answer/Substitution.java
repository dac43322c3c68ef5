package io.xuewei.bot.answer;

import io.xuewei.knowledge.Dictionary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes a full question of `那预备党员呢` and the question before.
///
/// After `流动党员怎么管` it is `预备党员怎么管`: a word of the same kind, person for person and meeting for
/// meeting, gives way. When there is none, the last question loses its topic instead: `支委会多久开一次`
/// and `读书角` give `读书角多久开一次`.
final class Substitution {

  /// Domain words with their kinds, longest first: `流动党员` before `党员`.
  private final List<Map.Entry<String, String>> words;

  private final Set<String> aliases;

  Substitution(Dictionary dictionary) {
    aliases = dictionary.aliases().keySet();
    words =
        dictionary.words().entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<String, String>>comparingInt(e -> -e.getKey().length())
                    .thenComparing(Map.Entry::getKey))
            .toList();
  }

  /// The question that the phrase stands for.
  String apply(String lastQuestion, String phrase) {
    return wordIn(phrase)
        .flatMap(word -> wordOfKind(lastQuestion, word.getValue()))
        .or(() -> wordIn(lastQuestion).map(Map.Entry::getKey))
        .filter(topic -> !topic.equals(phrase))
        .map(topic -> replaceFirst(lastQuestion, topic, phrase))
        .orElse(phrase + lastQuestion);
  }

  /// Whether a domain word or another name of one is in it.
  boolean knows(String phrase) {
    return wordIn(phrase).isPresent() || aliases.stream().anyMatch(phrase::contains);
  }

  private Optional<Map.Entry<String, String>> wordIn(String text) {
    return words.stream().filter(word -> text.contains(word.getKey())).findFirst();
  }

  private Optional<String> wordOfKind(String text, String kind) {
    return words.stream()
        .filter(word -> !kind.isEmpty() && word.getValue().equals(kind))
        .map(Map.Entry::getKey)
        .filter(text::contains)
        .findFirst();
  }

  private static String replaceFirst(String text, String old, String replacement) {
    int at = text.indexOf(old);
    return text.substring(0, at) + replacement + text.substring(at + old.length());
  }
}
