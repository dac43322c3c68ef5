package io.xuewei.index;

import io.xuewei.index.Alignment.AlignedTerm;
import io.xuewei.index.dense.Embedder;
import io.xuewei.index.dense.ReadText;
import io.xuewei.knowledge.Masks;
import java.util.ArrayList;
import java.util.List;

/// Aligns a question with the quote that is to answer it; costs one run of the model.
final class Aligner {

  /// What the quote needs of its headings to be understood: the nearest.
  private static final int HEADINGS = 60;

  private static final int LONGEST_QUOTE = 120;

  private final PassageIndex index;
  private final SearchText searchText;

  Aligner(PassageIndex index, Masks masks) {
    this.index = index;
    searchText = new SearchText(masks);
  }

  /// @param read what the model makes of the question's search text
  Alignment align(Question question, List<Term> terms, ReadText read, Quote quote, Embedder model) {
    String above =
        quote.hit().info().title() + "\n" + String.join("\n", quote.hit().passage().path());
    String headings = searchText.of(above);
    String near = headings.substring(Math.max(0, headings.length() - HEADINGS)) + "\n";
    String own = searchText.of(quote.text());
    String text = near + own.substring(0, Math.min(own.length(), LONGEST_QUOTE));
    return Alignment.of(places(question, terms), read, model.read(text), near.length());
  }

  private List<AlignedTerm> places(Question question, List<Term> terms) {
    var places = new ArrayList<AlignedTerm>();
    for (Term term : terms) {
      int start = question.searchText().indexOf(term.word());
      if (start >= 0) {
        places.add(new AlignedTerm(term, start, index.passagesWith(term.word()) > 0));
      }
    }
    return places;
  }
}
