package io.xuewei.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the documents that a text names when it says what it ends.
///
/// `《云溪区考勤暂行办法》（云组发〔2020〕14号）` in [DocumentInfo#replaces] becomes the id of the document with that
/// number, else of the only older one with that title. What names no document of the library stays
/// as it is: the document may come later. Ids stay.
///
/// ```java
/// List<Document> linked = ReplacedTitles.resolve(reading.documents());
/// ```
public final class ReplacedTitles {

  private static final Pattern NAMED = Pattern.compile("《(.+)》(?:[（(](.+)[）)])?");

  private final Map<String, List<Document>> byNumber;
  private final Map<String, List<Document>> byTitle;

  private ReplacedTitles(List<Document> documents) {
    byNumber = documents.stream().collect(Collectors.groupingBy(d -> plain(d.info().number())));
    byTitle = documents.stream().collect(Collectors.groupingBy(d -> plain(d.info().title())));
  }

  /// The documents with ids in the place of titles.
  public static List<Document> resolve(List<Document> documents) {
    var titles = new ReplacedTitles(documents);
    return documents.stream().map(titles::linked).toList();
  }

  private Document linked(Document document) {
    List<String> named = document.info().replaces();
    List<String> ids = named.stream().map(name -> id(name, document)).distinct().toList();
    return ids.equals(named)
        ? document
        : new Document(
            document.id(),
            document.info().withReplaces(ids),
            document.text(),
            document.passages(),
            document.removed());
  }

  private String id(String name, Document by) {
    Matcher named = NAMED.matcher(name);
    if (!named.matches()) {
      return name;
    }
    String number = named.group(2);
    return (number == null ? Optional.<String>empty() : numbered(number, by))
        .or(() -> titled(named.group(1), by))
        .orElse(name);
  }

  private Optional<String> numbered(String number, Document by) {
    return byNumber.getOrDefault(plain(number), List.of()).stream()
        .filter(d -> !d.id().equals(by.id()))
        .max(Comparator.comparing(d -> d.info().passedOnBy() != null))
        .map(Document::id);
  }

  private Optional<String> titled(String title, Document by) {
    List<Document> same =
        byTitle.getOrDefault(plain(title), List.of()).stream()
            .filter(d -> !d.id().equals(by.id()) && older(d, by))
            .toList();
    return same.size() == 1 ? Optional.of(same.getFirst().id()) : Optional.empty();
  }

  private static boolean older(Document old, Document by) {
    return old.info().date() == null
        || by.info().date() == null
        || !old.info().date().isAfter(by.info().date());
  }

  /// Without spaces, and with one kind of brackets.
  private static String plain(@Nullable String text) {
    return text == null
        ? ""
        : text.replaceAll("\\s", "")
            .replaceAll("[\\[［【（(«〈《]", "〔")
            .replaceAll("[\\]］】）)»〉》]", "〕");
  }
}
