package io.xuewei.index;

import io.xuewei.index.analysis.Characters;
import io.xuewei.index.analysis.Folding;
import io.xuewei.index.analysis.Token;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.structure.Sentences.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the quotes in passages and weighs the evidence for each.
final class QuoteFinder {

  /// Says only what a document is for, or what an annex is called.
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(第一条\\s*)?(为(了)?.*(制定|如下|提出).*(办法|规定|细则|规则|指引|规范|规程|意见|通知|事项|要求|如下)?[。:：]?"
              + "|.*(通知|规定|要求|安排|指引|意见)如下[。:：]?|附件[0-9一二三四五]*[:：].*)");

  private final PassageIndex index;
  private final Masks masks;
  private final SearchText searchText;

  QuoteFinder(PassageIndex index, Masks masks) {
    this.index = index;
    this.masks = masks;
    searchText = new SearchText(masks);
  }

  /// Every quote of each passage, in their order.
  List<List<Quote>> find(
      Question question, List<Term> terms, List<Candidate> candidates, Currency currency) {
    var wanted =
        new Wanted(
            terms,
            pairs(question),
            AnswerShape.askedBy(question.searchText()),
            YearsNamed.in(Folding.fold(question.text())));
    return candidates.stream().map(candidate -> quotes(candidate, wanted, currency)).toList();
  }

  /// What a question wants covered.
  private record Wanted(List<Term> terms, List<Term> pairs, AnswerShape shape, YearsNamed years) {}

  /// What all quotes of a passage share.
  private record Place(String above, String passage, double title, int year, boolean outdated) {}

  private List<Quote> quotes(Candidate candidate, Wanted wanted, Currency currency) {
    Hit hit = candidate.hit();
    String title = searchText.of(hit.info().title());
    var place =
        new Place(
            searchText.of(String.join("\n", hit.passage().path())) + "\n" + title,
            searchText.of(hit.passage().text()),
            Coverage.exact(wanted.terms(), title),
            wanted.years().match(hit.info()),
            currency.isOutdated(hit.passage().documentId()));
    var quotes = new ArrayList<Quote>();
    List<Span> stretches = Stretches.of(hit.passage());
    for (int i = 0; i < stretches.size(); i++) {
      quotes.add(quote(candidate, stretches.get(i), i, wanted, place));
    }
    return quotes;
  }

  private Quote quote(Candidate candidate, Span span, int number, Wanted wanted, Place place) {
    Masks.Unmasked unmasked = masks.unmask(span.of(candidate.passage().text()));
    String sentence = Folding.fold(unmasked.text());
    var coverage = Coverage.of(wanted.terms(), sentence, place.above(), place.passage());
    var evidence =
        new Evidence(
            coverage.own(),
            coverage.above(),
            coverage.around(),
            coverage.missing(),
            coverage.missingThings(),
            Coverage.exact(wanted.pairs(), sentence),
            wanted.shape().kind(),
            wanted.shape().toldBy(sentence),
            place.title(),
            INTRODUCTION.matcher(sentence).matches(),
            place.year(),
            place.outdated(),
            span.end() - span.start(),
            candidate.likeness().map(likeness -> likeness.sentences().get(number)),
            candidate.likeness().map(Candidate.Likeness::passage));
    return new Quote(candidate.hit(), span.start(), span.end(), unmasked.masked(), evidence);
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
}
