package io.xuewei.bot.wire;

import io.xuewei.knowledge.Document;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A document in short, as lists of documents give it.
public record DocumentEntry(
    String id,
    String title,
    @Nullable String issuer,
    @Nullable String number,
    @Nullable String date,
    int passages) {

  /// A document of the library.
  public static DocumentEntry of(Document document) {
    var info = document.info();
    return new DocumentEntry(
        document.id(),
        info.title(),
        info.issuer(),
        info.number(),
        Objects.toString(info.date(), null),
        document.passages().size());
  }

  /// `流动党员管理服务办法 流动党员管理服务办法(云组发〔2024〕5号) 41 passages`.
  public String line() {
    String named = number == null ? title : title + "(" + number + ")";
    return "%s  %s  %d passages".formatted(id, named, passages);
  }
}
