package io.xuewei.bot.channel.onebot;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.Hashes;
import java.util.HexFormat;

/// `X-Signature: sha1=…`, HMAC-SHA1 of the raw body in hexadecimal.
record EventSignature(Credential secret) {

  private static final String PREFIX = "sha1=";

  boolean fits(String given, byte[] body) {
    byte[] mac = Hashes.hmacSha1(secret.reveal().getBytes(UTF_8), body);
    return Hashes.same(PREFIX + HexFormat.of().formatHex(mac), given.strip());
  }
}
