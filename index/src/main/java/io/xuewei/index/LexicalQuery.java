package io.xuewei.index;

import io.xuewei.index.Question.Mention;
import io.xuewei.index.analysis.Token;
import io.xuewei.knowledge.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// The Lucene query of a question: the sum of BM25 over every term of every field, none required.
final class LexicalQuery {

  /// Other names count less than what the member said, and other words less again.
  private static final float ALIAS_WEIGHT = 0.5f;

  private static final float SYNONYM_WEIGHT = 0.15f;

  /// Lucene's own limit on clauses; a question that long repeats itself.
  private static final int MAX_TERMS_PER_FIELD = 200;

  private LexicalQuery() {}

  static Query of(Question question, List<SearchedField> fields) {
    var query = new BooleanQuery.Builder();
    for (SearchedField field : fields) {
      termWeights(question, field).entrySet().stream()
          .limit(MAX_TERMS_PER_FIELD)
          .forEach(term -> query.add(clause(field, term), BooleanClause.Occur.SHOULD));
    }
    return within(question.scope(), query.build());
  }

  /// The same query, restricted to a part of the library.
  private static Query within(Scope scope, Query query) {
    return switch (scope) {
      case Scope.Everything _ -> query;
      case Scope.Documents(Set<String> ids) -> filtered(query, LuceneEntry.DOCUMENT_ID, ids);
      case Scope.Articles(List<Passage> passages) ->
          filtered(
              query,
              LuceneEntry.PASSAGE_ID,
              passages.stream().map(Passage::id).collect(Collectors.toSet()));
    };
  }

  private static Query filtered(Query query, String field, Set<String> ids) {
    var filter = new TermInSetQuery(field, ids.stream().map(BytesRef::new).toList());
    return new BooleanQuery.Builder()
        .add(query, BooleanClause.Occur.MUST)
        .add(filter, BooleanClause.Occur.FILTER)
        .build();
  }

  private static Query clause(SearchedField field, Map.Entry<String, Float> term) {
    var match = new TermQuery(new Term(field.name(), term.getKey()));
    return new BoostQuery(match, field.weight() * term.getValue());
  }

  private static Map<String, Float> termWeights(Question question, SearchedField field) {
    var weights = new HashMap<String, Float>();
    for (Token token : field.question().tokens(question.searchText())) {
      weights.merge(token.term(), 1f, Float::sum);
    }
    add(question.aliases(), field, ALIAS_WEIGHT, weights);
    add(question.synonyms(), field, SYNONYM_WEIGHT, weights);
    return weights;
  }

  private static void add(
      List<Mention> mentions, SearchedField field, float weight, Map<String, Float> weights) {
    for (Mention mention : mentions) {
      for (String other : mention.others()) {
        field.question().tokens(other).forEach(t -> weights.putIfAbsent(t.term(), weight));
      }
    }
  }
}
