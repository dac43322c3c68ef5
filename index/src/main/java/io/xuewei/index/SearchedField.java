package io.xuewei.index;

import io.xuewei.index.analysis.Characters;
import io.xuewei.index.analysis.Tokenization;
import io.xuewei.index.analysis.Words;
import java.util.List;
import org.apache.lucene.search.similarities.BM25Similarity;

/// A field that questions are matched against: how a passage and a question are cut for it, and how
/// it scores.
///
/// The weights were found by measuring on question sets; `index/README.md` says how.
///
/// @param name its name in the Lucene index
/// @param source what of a passage goes into it
/// @param document how that is cut
/// @param question how a question is cut
/// @param weight what its BM25 score is multiplied with
/// @param similarity BM25 with the field's own saturation and length normalisation
record SearchedField(
    String name,
    Source source,
    Tokenization document,
    Tokenization question,
    float weight,
    BM25Similarity similarity) {

  static final String WORDS = "words";
  static final String PAIRS = "pairs";
  static final String CHARACTERS = "characters";
  static final String HEADING_WORDS = "headingWords";
  static final String HEADING_PAIRS = "headingPairs";

  /// The passage itself, or the headings above it and its document's title.
  enum Source {
    TEXT,
    HEADINGS
  }

  static List<SearchedField> all(Words words) {
    return List.of(
        new SearchedField(WORDS, Source.TEXT, words::allWords, words::words, 1f, forText()),
        pairs(PAIRS, Source.TEXT, 1f, forText()),
        new SearchedField(
            CHARACTERS, Source.TEXT, Characters::unigrams, Characters::unigrams, 1f, forText()),
        new SearchedField(
            HEADING_WORDS, Source.HEADINGS, words::allWords, words::words, 0.15f, forHeadings()),
        pairs(HEADING_PAIRS, Source.HEADINGS, 0.15f, forHeadings()));
  }

  private static SearchedField pairs(
      String name, Source source, float weight, BM25Similarity similarity) {
    return new SearchedField(
        name, source, Characters::bigrams, Characters::bigrams, weight, similarity);
  }

  private static BM25Similarity forText() {
    return new BM25Similarity(1.5f, 0.75f);
  }

  private static BM25Similarity forHeadings() {
    return new BM25Similarity(0.9f, 0.4f);
  }
}
