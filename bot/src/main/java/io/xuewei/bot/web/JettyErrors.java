package io.xuewei.bot.web;

import io.xuewei.bot.wire.Json;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.jspecify.annotations.Nullable;

/// The same JSON for requests that never reach a route: a broken address, too many headers.
final class JettyErrors extends ErrorHandler {

  JettyErrors() {
    setShowStacks(false);
    setShowCauses(false);
    setDefaultResponseMimeType("application/json");
  }

  @Override
  protected void writeErrorJson(
      Request request,
      PrintWriter writer,
      int code,
      @Nullable String message,
      @Nullable Throwable cause) {
    String reason = message == null ? "the request cannot be served" : message;
    writer.print(Json.write(Map.of("error", reason.toLowerCase(Locale.ROOT))));
  }
}
