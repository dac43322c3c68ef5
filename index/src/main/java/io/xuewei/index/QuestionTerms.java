package io.xuewei.index;

import io.xuewei.index.Question.Mention;
import io.xuewei.index.analysis.Token;
import io.xuewei.index.analysis.Words;
import io.xuewei.knowledge.Dictionary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the words of a question that say what it is about, and weighs them by their rarity in an
/// index.
final class QuestionTerms {

  private static final Set<String> QUESTION_WORDS =
      ResourceLines.of("question-words.txt").stream()
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private final PassageIndex index;
  private final Words words;

  QuestionTerms(PassageIndex index, Dictionary dictionary) {
    this.index = index;
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
        terms.add(
            new Term(
                word,
                weight(word),
                words.isNoun(word),
                othersFor(token, question.aliases()),
                othersFor(token, question.synonyms())));
      }
    }
    return terms;
  }

  private static List<String> othersFor(Token token, List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.start() < token.end() && token.start() < mention.end())
        .flatMap(mention -> mention.others().stream())
        .distinct()
        .toList();
  }

  /// The classic idf, `ln(1 + passages / (passages with it + 1))`; a single character tells less
  /// than a word.
  private double weight(String word) {
    double idf = Math.log(1 + index.generation().passages() / (index.passagesWith(word) + 1.0));
    return word.length() == 1 ? 0.5 * idf : idf;
  }
}
