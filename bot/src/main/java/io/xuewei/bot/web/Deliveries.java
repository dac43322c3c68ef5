package io.xuewei.bot.web;

import io.javalin.http.Context;
import io.xuewei.bot.chat.Delivery;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Makes a [Delivery] of a request.
final class Deliveries {

  private Deliveries() {}

  /// @param body its raw bytes
  /// @param at when it arrived
  static Delivery of(Context ctx, byte[] body, Instant at) {
    Map<String, String> headers = new HashMap<>();
    var names = ctx.req().getHeaderNames();
    while (names.hasMoreElements()) {
      String name = names.nextElement();
      headers.put(name.toLowerCase(Locale.ROOT), ctx.req().getHeader(name));
    }
    Map<String, String> query = new HashMap<>();
    ctx.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
    return new Delivery(ctx.method().name(), headers, query, body, at);
  }
}
