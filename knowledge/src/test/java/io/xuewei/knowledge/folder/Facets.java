package io.xuewei.knowledge.folder;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.structure.CitationForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was made of a document, in the words of the expectations.
final class Facets {

  private Facets() {}

  static Map<String, String> facts(Document document) {
    DocumentInfo info = document.info();
    var known = new LinkedHashMap<String, String>();
    known.put("title", info.title());
    known.put("number", info.number());
    known.put("issuer", info.issuer());
    known.put("audience", info.audience());
    known.put("date", Objects.toString(info.date(), null));
    known.put("inForce", Objects.toString(info.inForce(), null));
    known.put("repealed", Objects.toString(info.repealed(), null));
    known.put("replaces", info.replaces().isEmpty() ? null : String.join(" ", info.replaces()));
    known.put("speaker", info.speech().speaker());
    known.put("occasion", info.speech().occasion());
    known.put("excerpt", info.excerpt() ? "true" : null);
    known.put("passedOn", info.passedOnBy() == null ? null : "true");
    List<String> left =
        document.removed().stream()
            .filter(r -> r.reason().equals("print mark"))
            .map(r -> r.text())
            .toList();
    known.put("left", left.isEmpty() ? null : String.join(" ", left));
    known.values().removeIf(Objects::isNull);
    return known;
  }

  static Map<String, String> cited(Expected expected, Document document) {
    var cited = new LinkedHashMap<String, String>();
    for (String words : expected.citations().keySet()) {
      Matcher found = spaced(words).matcher(document.text());
      cited.put(words, found.find() ? CitationForm.of(document, found.start()) : "not in the text");
      assertThat(found.find()).as(words + " stands twice").isFalse();
    }
    return cited;
  }

  /// Typesetting puts spaces between digits and Chinese, and a pdf keeps them.
  private static Pattern spaced(String words) {
    return Pattern.compile(
        words.chars().mapToObj(c -> Pattern.quote((char) c + "")).collect(joining(" ?")));
  }
}
