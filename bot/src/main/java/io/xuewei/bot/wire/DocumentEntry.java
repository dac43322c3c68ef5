package io.xuewei.bot.wire;

import io.xuewei.knowledge.Document;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A document in short, as lists of documents give it.
///
/// @param state `in force`, `not yet` or `no longer`, today
/// @param quality from 0, not to be trusted, to 1
public record DocumentEntry(
    String id,
    String title,
    @Nullable String issuer,
    @Nullable String number,
    @Nullable String date,
    int passages,
    String state,
    double quality) {

  /// A document of the library.
  public static DocumentEntry of(Document document, Standings standings) {
    var info = document.info();
    return new DocumentEntry(
        document.id(),
        info.title(),
        info.issuer(),
        info.number(),
        Objects.toString(info.date(), null),
        document.passages().size(),
        standings.state(document.id()),
        standings.quality(document));
  }

  /// `流动党员管理服务办法 流动党员管理服务办法(云组发〔2024〕5号) 41 passages, in force, quality 0.97`.
  public String line() {
    String named = number == null ? title : title + "(" + number + ")";
    return "%s  %s  %d passages, %s, quality %s".formatted(id, named, passages, state, quality);
  }
}
