package io.xuewei.bot.running;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// A data folder of ours: one invented document, a web chat, and a webhook channel. Questions go by
/// words, so that a server does not load the sentence model each time.
public final class TestData {

  public static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  public static final String REPLY_SECRET = "whsec_ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

  private static final String CONFIG =
      """
      index: {meaning: off}
      channels:
        hall: {kind: webchat, organisers: [组织员]}
        other: {kind: webhook, secret: %s, replyUrl: "%s", replySecret: %s}
      """;

  private static final String DOCUMENT =
      """
      青石街道图书室借阅办法
      一、借阅期限
      每人每次最多借三本,借期三十天,到期可以续借一次。
      二、损坏赔偿
      图书损坏的,按原价赔偿;遗失的,赔偿同一版本的新书。
      """;

  private TestData() {}

  /// Fills a folder.
  public static Path fill(Path data, URI replyUrl) throws IOException {
    Path documents = Files.createDirectories(data.resolve("knowledge/documents"));
    Files.writeString(documents.resolve("借阅办法.txt"), DOCUMENT);
    return configure(data, replyUrl);
  }

  /// Only the configuration; the seeds will be the documents.
  public static Path configure(Path data, URI replyUrl) throws IOException {
    String config = CONFIG.formatted(SECRET, replyUrl, REPLY_SECRET);
    Files.writeString(data.resolve("xuewei.yaml"), config);
    return data;
  }
}
