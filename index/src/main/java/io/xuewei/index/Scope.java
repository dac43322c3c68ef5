package io.xuewei.index;

import io.xuewei.knowledge.Passage;
import java.util.List;
import java.util.Set;

/// The part of the library that a question restricts itself to: `考勤办法里迟到怎么算` asks one document,
/// `《三会一课制度实施细则》第十二条` one article.
public sealed interface Scope {

  /// The whole library.
  Scope EVERYTHING = new Everything();

  /// A question that names no part asks the whole library.
  record Everything() implements Scope {}

  /// @param ids of the documents to answer from; none when the library has no such document of the
  ///   year that was named
  record Documents(Set<String> ids) implements Scope {
    public Documents {
      ids = Set.copyOf(ids);
    }
  }

  /// @param passages to answer from, in their order; none when the article does not exist
  record Articles(List<Passage> passages) implements Scope {
    public Articles {
      passages = List.copyOf(passages);
    }
  }

  /// Whether a passage belongs to it.
  default boolean holds(Passage passage) {
    return switch (this) {
      case Everything _ -> true;
      case Documents(Set<String> ids) -> ids.contains(passage.documentId());
      case Articles(List<Passage> passages) ->
          passages.stream().anyMatch(p -> p.id().equals(passage.id()));
    };
  }

  /// Whether it is one document or a part of one.
  default boolean isOneDocument() {
    return switch (this) {
      case Everything _ -> false;
      case Documents(Set<String> ids) -> ids.size() == 1;
      case Articles(List<Passage> passages) ->
          passages.stream().map(Passage::documentId).distinct().count() == 1;
    };
  }
}
