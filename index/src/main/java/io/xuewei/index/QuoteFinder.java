package io.xuewei.index;

import io.xuewei.index.analysis.Characters;
import io.xuewei.index.analysis.Folding;
import io.xuewei.index.analysis.Token;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.Sentences;
import java.util.ArrayList;
import java.util.List;

/// Finds the quotes in passages: every sentence, an enumeration with its lead, and weighs the evidence for each.
final class QuoteFinder {

  private final PassageIndex index;
  private final Masks masks;

  QuoteFinder(PassageIndex index, Masks masks) {
    this.index = index;
    this.masks = masks;
  }

  /// Every quote of these passages, in their order.
  List<Quote> find(Question question, List<Term> terms, List<Hit> hits) {
    var quotes = new ArrayList<Quote>();
    var wanted = new Wanted(terms, pairs(question), AnswerShape.askedBy(question.searchText()));
    double best = hits.isEmpty() ? 1 : hits.getFirst().score();
    for (Hit hit : hits) {
      String passage = searchText(hit.passage().text());
      String headings = searchText(headings(hit));
      for (Sentences.Span span : Stretches.of(hit.passage().text())) {
        quotes.add(quote(hit, span, new Context(wanted, headings, passage, hit.score() / best)));
      }
    }
    return quotes;
  }

  /// What a question wants covered.
  private record Wanted(List<Term> terms, List<Term> pairs, AnswerShape shape) {}

  /// What all quotes of a passage share.
  private record Context(Wanted wanted, String headings, String passage, double rank) {}

  private Quote quote(Hit hit, Sentences.Span span, Context context) {
    Masks.Unmasked unmasked = masks.unmask(span.of(hit.passage().text()));
    String sentence = Folding.fold(unmasked.text());
    Wanted wanted = context.wanted();
    double inSentence = 0;
    double inHeadings = 0;
    double inPassage = 0;
    double total = 0;
    for (Term term : wanted.terms()) {
      double own = term.matchIn(sentence);
      double above = Math.max(own, term.matchIn(context.headings()));
      double around = Math.max(above, term.matchIn(context.passage()));
      inSentence += term.weight() * own;
      inHeadings += term.weight() * (above - own);
      inPassage += term.weight() * (around - above);
      total += term.weight();
    }
    double all = Math.max(total, 1e-9);
    var evidence =
        new Evidence(
            inSentence / all,
            inHeadings / all,
            inPassage / all,
            share(wanted.pairs(), sentence),
            context.rank(),
            wanted.shape().toldBy(sentence),
            span.end() - span.start());
    return new Quote(hit, span.start(), span.end(), unmasked.masked(), evidence);
  }

  private static double share(List<Term> terms, String text) {
    double found = 0;
    double total = 1e-9;
    for (Term term : terms) {
      total += term.weight();
      if (text.contains(term.word())) {
        found += term.weight();
      }
    }
    return found / total;
  }

  private List<Term> pairs(Question question) {
    return Characters.bigrams(question.searchText()).stream()
        .map(Token::term)
        .distinct()
        .map(pair -> new Term(pair, rarity(pair), List.of()))
        .toList();
  }

  private double rarity(String pair) {
    return Math.log(1 + index.generation().passages() / (index.passagesWith(pair) + 1.0));
  }

  private String searchText(String text) {
    return Folding.fold(masks.unmask(text).text());
  }

  private static String headings(Hit hit) {
    Passage passage = hit.passage();
    return hit.info().title() + "\n" + String.join("\n", passage.path());
  }
}
