package io.xuewei.index;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Passage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The lines with the documents' numbers (发文字号). They describe a document and are part of no
/// passage, yet `流动党员管理服务办法文号多少` asks for one.
final class NumberLines {

  private NumberLines() {}

  /// The hits, and with each document that they are from, its number line at the place of its best
  /// hit.
  static List<Hit> with(List<Hit> hits, PassageIndex index) {
    var all = new ArrayList<Hit>(hits);
    Set<String> documents = new LinkedHashSet<>();
    for (Hit hit : hits) {
      if (documents.add(hit.passage().documentId())) {
        index
            .document(hit.passage().documentId())
            .flatMap(NumberLines::line)
            .ifPresent(line -> all.add(new Hit(line, hit.info(), hit.score())));
      }
    }
    return all;
  }

  private static Optional<Passage> line(Document document) {
    String number = document.info().number();
    int start = number == null ? -1 : document.text().indexOf(number);
    if (number == null || start < 0) {
      return Optional.empty();
    }
    String id = document.id() + "#number";
    return Optional.of(new Passage(id, document.id(), List.of(), number, start));
  }
}
