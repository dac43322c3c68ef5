package io.xuewei.bot.wire;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is known of a document, for an admin who wants to see what was made of it.
///
/// @param state `in force`, `not yet` or `no longer`, today
/// @param replacedBy the id of the document that holds in its place
/// @param headings the tree of its headings, one a line, indented by two spaces a level
/// @param removed what cleaning took out
public record DocumentDetails(
    String id,
    String title,
    @Nullable String issuer,
    @Nullable String number,
    Map<String, String> dates,
    String state,
    @Nullable String replacedBy,
    List<String> replaces,
    Map<String, String> more,
    int characters,
    int passages,
    List<String> headings,
    List<RemovedLine> removed) {

  /// @param all the documents of the library, which may replace it
  /// @param today the day in question
  public static Optional<DocumentDetails> of(String id, List<Document> all, LocalDate today) {
    var validity = new Validity(all, today);
    return all.stream()
        .filter(document -> document.id().equals(id))
        .findFirst()
        .map(document -> of(document, validity));
  }

  private static DocumentDetails of(Document document, Validity validity) {
    var info = document.info();
    var dates = new LinkedHashMap<String, String>();
    put(dates, "date", info.date());
    put(dates, "inForce", info.inForce());
    put(dates, "repealed", info.repealed());
    var more = new LinkedHashMap<String, String>();
    put(more, "kind", info.kind());
    put(more, "audience", info.audience());
    put(more, "source", info.source());
    put(more, "sample", info.sample() ? "true" : null);
    put(more, "excerpt", info.excerpt() ? "true" : null);
    put(more, "template", info.template() ? "true" : null);
    return new DocumentDetails(
        document.id(),
        info.title(),
        info.issuer(),
        info.number(),
        dates,
        validity.state(document.id()).name().toLowerCase(Locale.ROOT).replace('_', ' '),
        validity.successor(document.id()),
        info.replaces(),
        more,
        document.text().length(),
        document.passages().size(),
        headings(document.passages()),
        document.removed());
  }

  private static void put(Map<String, String> facts, String key, @Nullable Object value) {
    if (value != null) {
      facts.put(key, value.toString());
    }
  }

  private static List<String> headings(List<Passage> passages) {
    var lines = new ArrayList<String>();
    List<String> above = List.of();
    for (Passage passage : passages) {
      List<String> path = passage.path();
      int same = 0;
      while (same < Math.min(above.size(), path.size()) && above.get(same).equals(path.get(same))) {
        same++;
      }
      for (int level = same; level < path.size(); level++) {
        lines.add("  ".repeat(level) + path.get(level));
      }
      above = path;
    }
    return lines;
  }

  /// For a terminal.
  public String lines() {
    var text = new StringBuilder(id).append("  ").append(title);
    line(text, "issuer", issuer);
    line(text, "number", number);
    dates.forEach((key, value) -> line(text, key, value));
    line(text, "today", replacedBy == null ? state : state + ", replaced by " + replacedBy);
    line(text, "replaces", replaces.isEmpty() ? null : String.join(", ", replaces));
    more.forEach((key, value) -> line(text, key, value));
    line(text, "size", characters + " characters, " + passages + " passages");
    headings.forEach(heading -> text.append("\n    ").append(heading));
    for (RemovedLine line : removed) {
      text.append(
          "\n  removed, line %d, %s: %s".formatted(line.line(), line.reason(), line.text()));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String key, @Nullable String value) {
    if (value != null) {
      text.append("\n  ").append(key).append(": ").append(Objects.toString(value));
    }
  }
}
