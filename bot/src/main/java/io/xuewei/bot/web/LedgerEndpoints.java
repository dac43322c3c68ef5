package io.xuewei.bot.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.xuewei.bot.ledger.Offer;
import io.xuewei.bot.ledger.Offers;
import io.xuewei.bot.ledger.export.LedgerFiles;
import io.xuewei.bot.web.KnowledgeEndpoints.Endpoint;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// The ledger for programs of admins, and the files that were offered in chat.
final class LedgerEndpoints {

  private final InstantSource clock;

  LedgerEndpoints(InstantSource clock) {
    this.clock = clock;
  }

  /// @param guarded makes a handler that lets admins in only
  /// @param open makes one for everybody
  void add(
      RoutesConfig routes, Function<Endpoint, Handler> guarded, Function<Endpoint, Handler> open) {
    routes.get("/api/ledger", guarded.apply(LedgerEndpoints::ledger));
    routes.get(Offers.PATH + "{secret}", open.apply(this::offered));
  }

  /// `GET /api/ledger?group=&from=&to=&format=`, for the minutes of a lesson `&lesson=`.
  private static void ledger(Context ctx, Services services) throws Refusal {
    Offer.Format format =
        Offer.Format.read(text(ctx, "format").orElse("xlsx"))
            .orElseThrow(() -> new Refusal(400, "format: expected xlsx, csv, docx or xapi"));
    String group =
        text(ctx, "group").orElseThrow(() -> new Refusal(400, "group: missing; expected an id"));
    LocalDate from = day(ctx, "from");
    LocalDate to = day(ctx, "to");
    if (to.isBefore(from)) {
      throw new Refusal(400, "to: expected a day that is not before from");
    }
    if (format == Offer.Format.DOCX && text(ctx, "lesson").isEmpty()) {
      throw new Refusal(400, "lesson: missing; docx is the minutes of one lesson");
    }
    send(ctx, services, new Offer(group, from, to, format, text(ctx, "lesson")));
  }

  /// A link that was said in chat: leads to its file once.
  private void offered(Context ctx, Services services) throws Refusal {
    Optional<Offer> offer =
        service(services).links().take(ctx.pathParam("secret"), clock.instant());
    if (offer.isEmpty()) {
      throw new Refusal(404, "this link has been used or has ended; ask for a new one in chat");
    }
    send(ctx, services, offer.get());
  }

  private static void send(Context ctx, Services services, Offer offer) throws Refusal {
    LedgerFiles.Made made =
        service(services)
            .files()
            .make(offer)
            .orElseThrow(() -> new Refusal(404, "group: there is no such group or lesson"));
    String name = URLEncoder.encode(made.name(), StandardCharsets.UTF_8).replace("+", "%20");
    ctx.header("content-disposition", "attachment; filename*=UTF-8''" + name);
    ctx.header("cache-control", "no-store");
    ctx.contentType(made.mediaType());
    ctx.result(made.content());
  }

  private static LedgerService service(Services services) throws Refusal {
    return services
        .operation()
        .ledger()
        .orElseThrow(() -> new Refusal(404, "this server keeps no ledger"));
  }

  private static Optional<String> text(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).filter(text -> !text.isBlank());
  }

  private static LocalDate day(Context ctx, String name) throws Refusal {
    try {
      return LocalDate.parse(text(ctx, name).orElse(""));
    } catch (DateTimeException wrong) {
      throw new Refusal(400, name + ": expected a day such as 2025-06-30");
    }
  }
}
