package io.xuewei.index.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/// Word lists of the domain, of which words are drawn as natural text has them: the word at place
/// `n` of its list about `1/n` as often as the first (Zipf). Names of places are put together from
/// characters, which gives the long tail of rare words.
final class Vocabulary {

  private final Map<String, List<String>> lists = new HashMap<>();
  private final SplittableRandom random;

  Vocabulary(long seed) {
    random = new SplittableRandom(seed);
    for (String line : lines("vocabulary.txt")) {
      String[] parts = line.split(": ");
      lists.put(parts[0], List.of(parts[1].split(" ")));
    }
    List<String> domain =
        lines("/seeds/dictionary/words.txt").stream().map(line -> line.split("\t")[0]).toList();
    lists.put("domain", domain);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Vocabulary.class.getResourceAsStream(resource);
        var reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A word of a list, the first ones most often.
  String any(String list) {
    List<String> words = lists.get(list);
    double place = Math.pow(words.size() + 1.0, random.nextDouble());
    return words.get((int) place - 1);
  }

  /// A place of two or three characters: `云溪社区`, `上柳河村`.
  String place() {
    var name = new StringBuilder();
    List<String> characters = lists.get("name");
    for (int i = random.nextInt(2, 4); i > 0; i--) {
      name.append(characters.get(random.nextInt(characters.size())));
    }
    return name + any("unit");
  }

  int number(int bound) {
    return random.nextInt(bound);
  }

  /// A sentence of 20 to 50 characters.
  String sentence() {
    return switch (random.nextInt(5)) {
      case 0 ->
          "%s应当%s%s%s，并%s%s。"
              .formatted(
                  subject(), any("manner"), any("verb"), any("noun"), any("verb"), any("domain"));
      case 1 ->
          "%s%s%s的%s，由%s%s。"
              .formatted(
                  any("when"), any("verb"), any("domain"), any("noun"), subject(), any("verb"));
      case 2 ->
          "对%s的%s，%s%s，%s到%s%s。"
              .formatted(
                  any("domain"),
                  any("noun"),
                  any("manner"),
                  any("verb"),
                  any("when"),
                  any("place"),
                  any("verb"));
      case 3 ->
          "%s%s%d名%s，%s%s%d份%s。"
              .formatted(
                  place(),
                  any("verb"),
                  2 + random.nextInt(200),
                  any("domain"),
                  any("manner"),
                  any("verb"),
                  1 + random.nextInt(90),
                  any("noun"));
      default ->
          "%s的%s没有%s的，%s不得%s%s。"
              .formatted(
                  any("domain"), any("noun"), any("verb"), subject(), any("verb"), any("noun"));
    };
  }

  private String subject() {
    return random.nextInt(3) == 0 ? place() : any("domain");
  }

  /// What a member would ask of such sentences.
  List<String> questions(int count) {
    var questions = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      questions.add(
          switch (random.nextInt(3)) {
            case 0 -> any("domain") + any("verb") + any("noun") + any("ask");
            case 1 -> place() + "的" + any("domain") + any("ask");
            default -> any("domain") + "的" + any("noun") + any("manner") + any("verb") + "吗";
          });
    }
    return questions;
  }
}
