package io.xuewei.bot.wire;

import io.xuewei.bot.chat.Reference;
import io.xuewei.knowledge.structure.CitationForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A quote as outsiders see it: in the answer object and in a webhook's reply. What is not known is
/// null.
///
/// @param n its number in the reply, from 1
/// @param document what it is quoted from
/// @param path the headings above it, outermost first
/// @param quote verbatim, the cleaned text at `start`..`end`
/// @param start offset in UTF-16 units
/// @param end offset behind the last unit
/// @param masked true when the quote has blanked words
/// @param place the citation as officials write it: `《…办法》（云组发〔2024〕6号）第十二条第二款`
public record CitationObject(
    int n,
    DocumentObject document,
    List<String> path,
    String quote,
    int start,
    int end,
    boolean masked,
    String place) {

  public CitationObject {
    path = List.copyOf(path);
  }

  /// The document a quote is from.
  public record DocumentObject(
      String id,
      String title,
      @Nullable String issuer,
      @Nullable String number,
      @Nullable String date) {}

  /// The same quote as the kernel knows it.
  public static CitationObject of(Reference reference) {
    var document =
        new DocumentObject(
            reference.documentId(),
            reference.title(),
            known(reference.issuer()),
            known(reference.number()),
            known(reference.date()));
    return new CitationObject(
        reference.n(),
        document,
        reference.path(),
        reference.quote(),
        reference.start(),
        reference.end(),
        reference.masked(),
        CitationForm.name(reference.title(), known(reference.number())) + reference.place());
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }
}
