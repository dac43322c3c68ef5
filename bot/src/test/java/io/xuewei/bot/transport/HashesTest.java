package io.xuewei.bot.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// The examples of FIPS 180 and of RFC 2202 and 4231.
class HashesTest {

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  @Test
  void hashesWhatThePiecesAreTogether() {
    assertThat(hex(Hashes.sha1(bytes("abc"))))
        .isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
    assertThat(hex(Hashes.sha256(bytes("a"), bytes(""), bytes("bc"))))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void hashesWithAKey() {
    byte[] key = bytes("Jefe");

    assertThat(hex(Hashes.hmacSha1(key, bytes("what do ya want for nothing?"))))
        .isEqualTo("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    assertThat(hex(Hashes.hmacSha256(key, bytes("what do ya want "), bytes("for nothing?"))))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void comparesWholeTexts() {
    assertThat(Hashes.same("党课", "党课")).isTrue();
    assertThat(Hashes.same("abc", "abd")).isFalse();
    assertThat(Hashes.same("abc", "ab")).isFalse();
    assertThat(Hashes.same("abc", "")).isFalse();
  }
}
