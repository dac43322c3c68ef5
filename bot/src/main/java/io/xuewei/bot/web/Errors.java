package io.xuewei.bot.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.xuewei.bot.wire.Json;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every error leaves as `{"error":"…"}`; never a stack trace, never what the sender wrote.
final class Errors {

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private Errors() {}

  static void add(RoutesConfig routes) {
    routes.exception(Refusal.class, (refusal, ctx) -> answer(ctx, refusal));
    routes.exception(
        HttpResponseException.class,
        (known, ctx) -> answer(ctx, known.getStatus(), reason(known.getStatus())));
    routes.exception(Exception.class, (unforeseen, ctx) -> internal(ctx, unforeseen));
  }

  static void answer(Context ctx, int status, String reason) {
    ctx.status(status);
    json(ctx, Map.of("error", reason));
  }

  static void json(Context ctx, Object value) {
    ctx.contentType("application/json; charset=utf-8").result(Json.bytes(value));
  }

  private static void answer(Context ctx, Refusal refusal) {
    refusal.retryAfterSeconds().ifPresent(s -> ctx.header("retry-after", Integer.toString(s)));
    answer(ctx, refusal.status(), String.valueOf(refusal.getMessage()));
  }

  private static void internal(Context ctx, Exception unforeseen) {
    LOG.error("{} {} failed", ctx.method(), ctx.endpoint().path, unforeseen);
    answer(ctx, 500, "internal error; the server's log says more");
  }

  private static String reason(int status) {
    return switch (status) {
      case 404 -> "nothing is here";
      case 405 -> "this method is not available here";
      default -> "the request cannot be served";
    };
  }
}
