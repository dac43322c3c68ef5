package io.xuewei.index;

import io.xuewei.index.analysis.Characters;
import io.xuewei.index.analysis.Folding;
import io.xuewei.index.analysis.Token;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Sentences.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds the quotes in passages and weighs the evidence for each.
final class QuoteFinder {

  /// Says only what a document is for, or what an annex is called.
  private static final String INTRODUCTION =
      "(第一条\\s*)?(为(了)?.*(制定|如下|提出).*(办法|规定|细则|规则|指引|规范|规程|意见|通知|事项|要求|如下)?[。:：]?"
          + "|.*(通知|规定|要求|安排|指引|意见)如下[。:：]?|附件[0-9一二三四五]*[:：].*)";

  private final PassageIndex index;
  private final Masks masks;

  QuoteFinder(PassageIndex index, Masks masks) {
    this.index = index;
    this.masks = masks;
  }

  /// Every quote of these passages, in their order.
  List<Quote> find(Question question, List<Term> terms, List<Hit> hits, Currency currency) {
    var quotes = new ArrayList<Quote>();
    var wanted = new Wanted(terms, pairs(question), AnswerShape.askedBy(question.searchText()));
    double best = hits.isEmpty() ? 1 : hits.getFirst().score();
    for (Hit hit : hits) {
      var place =
          new Place(
              searchText(hit.info().title()),
              searchText(String.join("\n", hit.passage().path())),
              searchText(hit.passage().text()),
              hit.score() / best,
              YearsNamed.in(Folding.fold(question.text())).match(hit.info()),
              currency.isOutdated(hit.passage().documentId()));
      for (Span span : Stretches.of(hit.passage())) {
        quotes.add(quote(hit, span, wanted, place));
      }
    }
    return quotes;
  }

  /// What a question wants covered.
  private record Wanted(List<Term> terms, List<Term> pairs, AnswerShape shape) {}

  /// What all quotes of a passage share.
  private record Place(
      String title, String path, String passage, double rank, int year, boolean outdated) {}

  private Quote quote(Hit hit, Span span, Wanted wanted, Place place) {
    Masks.Unmasked unmasked = masks.unmask(span.of(hit.passage().text()));
    String sentence = Folding.fold(unmasked.text());
    var coverage =
        Coverage.of(wanted.terms(), sentence, place.path() + "\n" + place.title(), place.passage());
    var evidence =
        new Evidence(
            coverage.own(),
            coverage.above(),
            coverage.around(),
            coverage.missing(),
            coverage.missingThings(),
            Coverage.exact(wanted.pairs(), sentence),
            place.rank(),
            wanted.shape().kind(),
            wanted.shape().toldBy(sentence),
            Coverage.exact(wanted.terms(), place.title()),
            sentence.matches(INTRODUCTION),
            place.year(),
            place.outdated(),
            span.end() - span.start());
    return new Quote(hit, span.start(), span.end(), unmasked.masked(), evidence);
  }

  private List<Term> pairs(Question question) {
    return Characters.bigrams(question.searchText()).stream()
        .map(Token::term)
        .distinct()
        .map(pair -> new Term(pair, rarity(pair), false, List.of(), List.of()))
        .toList();
  }

  private double rarity(String pair) {
    return Math.log(1 + index.generation().passages() / (index.passagesWith(pair) + 1.0));
  }

  private String searchText(String text) {
    return Folding.fold(masks.unmask(text).text());
  }
}
