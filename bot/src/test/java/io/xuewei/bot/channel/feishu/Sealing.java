package io.xuewei.bot.channel.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.wire.Json;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// How Feishu encrypts and signs.
final class Sealing {

  private Sealing() {}

  static byte[] encrypted(String encryptKey, String plain) {
    try {
      byte[] key = MessageDigest.getInstance("SHA-256").digest(encryptKey.getBytes(UTF_8));
      byte[] iv = new byte[16];
      Arrays.fill(iv, (byte) 7);
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
      byte[] sealed = cipher.doFinal(plain.getBytes(UTF_8));
      byte[] all = Arrays.copyOf(iv, iv.length + sealed.length);
      System.arraycopy(sealed, 0, all, iv.length, sealed.length);
      return Json.bytes(Map.of("encrypt", Base64.getEncoder().encodeToString(all)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Signed at one moment, delivered at another.
  static Delivery signed(String encryptKey, byte[] body, Instant signed, Instant at) {
    String timestamp = Long.toString(signed.getEpochSecond());
    String nonce = "748523109";
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((timestamp + nonce + encryptKey).getBytes(UTF_8));
      return new Delivery(
          "POST",
          Map.of(
              "x-lark-request-timestamp", timestamp,
              "x-lark-request-nonce", nonce,
              "x-lark-signature", HexFormat.of().formatHex(sha.digest(body))),
          Map.of(),
          body,
          at);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
