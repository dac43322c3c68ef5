package io.xuewei.bot.web;

import io.javalin.http.Context;
import io.xuewei.knowledge.Document;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `GET /api/documents/{id}`: a document's cleaned text, for showing a quote in its place.
final class DocumentEndpoint {

  private DocumentEndpoint() {}

  static void handle(Context ctx, Services services) throws Refusal {
    Document document =
        services
            .holdings()
            .document(ctx.pathParam("id"))
            .orElseThrow(() -> new Refusal(404, "the library has no document of this id"));
    Errors.json(ctx, DocumentView.of(document));
  }

  record DocumentView(
      String id,
      String title,
      @Nullable String issuer,
      @Nullable String number,
      @Nullable String date,
      boolean sample,
      boolean excerpt,
      String text) {

    static DocumentView of(Document document) {
      var info = document.info();
      return new DocumentView(
          document.id(),
          info.title(),
          info.issuer(),
          info.number(),
          info.date() == null ? null : Objects.toString(info.date()),
          info.sample(),
          info.excerpt(),
          document.text());
    }
  }
}
