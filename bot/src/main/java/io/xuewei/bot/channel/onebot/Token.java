package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.Hashes;
import java.util.Optional;

/// Compares the token that a program dials in with: `Authorization: Bearer …`, or `access_token` in
/// the address where there is no such header. A program without a token sends an empty one.
record Token(Credential expected) {

  private static final String SCHEME = "Bearer ";

  boolean fits(Delivery handshake) {
    String given =
        Optional.ofNullable(handshake.headers().get("authorization"))
            .map(Token::bearer)
            .orElseGet(() -> handshake.parameter("access_token"));
    return Hashes.same(expected.reveal(), given) && !given.isEmpty();
  }

  private static String bearer(String header) {
    boolean named = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    return named ? header.substring(SCHEME.length()).strip() : "";
  }
}
