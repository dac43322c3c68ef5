package io.xuewei.bot.web;

import io.javalin.http.Context;
import io.xuewei.bot.config.AdminToken;
import java.util.Optional;

/// Lets admins' programs in, which name themselves by `Authorization: Bearer` and the token of the
/// configuration; without one in the configuration nobody.
///
/// @param token the token
record AdminGate(Optional<AdminToken> token) {

  private static final String SCHEME = "Bearer ";

  void check(Context ctx) throws Refusal {
    if (token.isEmpty()) {
      throw new Refusal(403, "set server.adminToken in xuewei.yaml to let admins in over HTTP");
    }
    String given = Optional.ofNullable(ctx.header("authorization")).orElse("");
    boolean named = given.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    if (!named || !token.get().matches(given.substring(SCHEME.length()).strip())) {
      ctx.header("www-authenticate", "Bearer");
      throw new Refusal(401, "expected the header Authorization: Bearer and server.adminToken");
    }
  }
}
