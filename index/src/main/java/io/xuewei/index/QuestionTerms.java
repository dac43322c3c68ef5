package io.xuewei.index;

import io.xuewei.index.analysis.Token;
import io.xuewei.index.analysis.Words;
import io.xuewei.knowledge.Dictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the words of a question that say what it is about, and weighs them by their rarity in an index.
final class QuestionTerms {

  private static final Set<String> QUESTION_WORDS = questionWords();

  private final PassageIndex index;
  private final Words words;
  private final QuestionReader reader;

  QuestionTerms(PassageIndex index, Dictionary dictionary, QuestionReader reader) {
    this.index = index;
    this.reader = reader;
    var whole = new HashSet<>(dictionary.words().keySet());
    whole.addAll(dictionary.aliases().keySet());
    words = new Words(whole);
  }

  /// In the order of the question, each word once; empty when it has only question words.
  List<Term> of(Question question) {
    var terms = new ArrayList<Term>();
    var seen = new HashSet<String>();
    for (Token token : words.words(question.searchText())) {
      String word = token.term();
      if (!QUESTION_WORDS.contains(word) && seen.add(word)) {
        terms.add(new Term(word, weight(word), reader.expansions(word)));
      }
    }
    return terms;
  }

  /// The classic idf, `ln(1 + passages / (passages with it + 1))`; a single character tells less than a word.
  private double weight(String word) {
    double idf = Math.log(1 + index.generation().passages() / (index.passagesWith(word) + 1.0));
    return word.length() == 1 ? 0.5 * idf : idf;
  }

  private static Set<String> questionWords() {
    try (InputStream file =
            Objects.requireNonNull(
                QuestionTerms.class.getResourceAsStream("question-words.txt"));
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
