package io.xuewei.bot.answer;

import io.xuewei.bot.chat.Reference;
import io.xuewei.knowledge.Citation;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.structure.CitationForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Makes numbered references of citations and of whole passages.
public final class References {

  private References() {}

  /// Numbered from 1 in their order, except that what stands in one document comes together.
  public static List<Reference> of(List<Citation> citations) {
    var references = new ArrayList<Reference>();
    for (Citation citation : together(citations, Citation::documentId)) {
      var passage =
          new Passage(
              citation.passageId(),
              citation.documentId(),
              citation.path(),
              citation.quote(),
              citation.start());
      references.add(of(references.size() + 1, passage, citation.info(), citation.masked()));
    }
    return references;
  }

  /// Those of one document one after the other, the documents in the order in which they first
  /// appear.
  static <T> List<T> together(List<T> items, Function<T, String> documentId) {
    var documents = new LinkedHashMap<String, List<T>>();
    for (T item : items) {
      documents.computeIfAbsent(documentId.apply(item), _ -> new ArrayList<>()).add(item);
    }
    return documents.values().stream().flatMap(List::stream).toList();
  }

  /// The whole passage as one quote.
  static Reference of(int n, Passage passage, DocumentInfo info, Masks masks) {
    return of(n, passage, info, masks.unmask(passage.text()).masked());
  }

  private static Reference of(int n, Passage quoted, DocumentInfo info, boolean masked) {
    return new Reference(
        n,
        quoted.documentId(),
        info.title(),
        Objects.requireNonNullElse(info.issuer(), ""),
        Objects.requireNonNullElse(info.number(), ""),
        Objects.toString(info.date(), ""),
        quoted.id(),
        quoted.path(),
        quoted.text(),
        quoted.start(),
        quoted.end(),
        masked,
        "");
  }

  /// A reference in the grammar of officials: `《…办法》（云组发〔2024〕6号）第八条`.
  public static String cited(Reference reference) {
    return CitationForm.name(reference.title(), reference.number()) + reference.place();
  }

  /// With the place of each, as long as its document is in the library.
  static List<Reference> placed(List<Reference> references, Sources sources) {
    return references.stream().map(reference -> placed(reference, sources)).toList();
  }

  /// With its place.
  static Reference placed(Reference reference, Sources sources) {
    return sources
        .document(reference.documentId())
        .map(document ->
            reference.at(CitationForm.place(document, reference.start(), reference.end())))
        .orElse(reference);
  }
}
