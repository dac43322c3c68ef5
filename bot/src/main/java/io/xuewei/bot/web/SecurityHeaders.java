package io.xuewei.bot.web;

import io.javalin.http.Context;

/// What every response says to a browser: nothing from other hosts, no frames, no guessing of
/// types.
final class SecurityHeaders {

  private static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  static void set(Context ctx) {
    ctx.header("content-security-policy", CSP)
        .header("x-content-type-options", "nosniff")
        .header("x-frame-options", "DENY")
        .header("referrer-policy", "no-referrer")
        .header("cross-origin-opener-policy", "same-origin")
        .header("cross-origin-resource-policy", "same-origin")
        .header("permissions-policy", "camera=(), geolocation=(), microphone=()")
        .header("cache-control", "no-store");
  }
}
