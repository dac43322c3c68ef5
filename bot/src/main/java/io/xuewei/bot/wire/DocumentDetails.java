package io.xuewei.bot.wire;

import io.xuewei.bot.knowledge.Holdings;
import io.xuewei.bot.knowledge.Origin;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.trust.Inspector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is known of a document, for an admin who wants to see what was made of it.
///
/// ```java
/// DocumentDetails.of(holdings, "停车").ifPresent(details -> out.println(details.lines()));
/// ```
///
/// @param state `in force`, `not yet` or `no longer`, today
/// @param replacedBy the id of the document that holds in its place
/// @param more what is known of some documents only: audience, speaker, excerpt
/// @param headings the tree of its headings
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
    OriginObject origin,
    ReportObject report,
    int characters,
    int passages,
    List<HeadingObject> headings,
    List<RemovedLine> removed) {

  /// Of a document that a knowledge base holds, though a better copy should answer in its place;
  /// empty when there is none of that id.
  public static Optional<DocumentDetails> of(Holdings holdings, String id) {
    return holdings.origin(id).map(origin -> of(origin, holdings));
  }

  private static DocumentDetails of(Origin origin, Holdings holdings) {
    Document document = origin.document();
    DocumentInfo info = document.info();
    var all = new ArrayList<>(holdings.documents());
    if (origin.answeredBy().isPresent()) {
      all.add(document);
    }
    var standings = Standings.of(all, holdings.today(), holdings.masks());
    return new DocumentDetails(
        document.id(),
        info.title(),
        info.issuer(),
        info.number(),
        dates(info),
        standings.state(document.id()),
        standings.validity().successor(document.id()),
        info.replaces(),
        more(info),
        OriginObject.of(origin, all),
        ReportObject.of(Inspector.report(document, standings.masks())),
        document.text().length(),
        document.passages().size(),
        HeadingObject.tree(document.passages()),
        document.removed());
  }

  private static Map<String, String> dates(DocumentInfo info) {
    var dates = new LinkedHashMap<String, String>();
    put(dates, "date", info.date());
    put(dates, "inForce", info.inForce());
    put(dates, "repealed", info.repealed());
    return dates;
  }

  private static Map<String, String> more(DocumentInfo info) {
    var more = new LinkedHashMap<String, String>();
    put(more, "kind", info.kind());
    put(more, "audience", info.audience());
    put(more, "speaker", info.speech().speaker());
    put(more, "occasion", info.speech().occasion());
    put(more, "source", info.source());
    put(more, "sample", info.sample() ? "true" : null);
    put(more, "excerpt", info.excerpt() ? "true" : null);
    put(more, "template", info.template() ? "true" : null);
    return more;
  }

  private static void put(Map<String, String> facts, String key, @Nullable Object value) {
    if (value != null) {
      facts.put(key, value.toString());
    }
  }

  /// For a terminal.
  public String lines() {
    return new DetailLines().of(this);
  }
}
