package io.xuewei.bot.channel.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.Hashes;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What the Encrypt Key opens: base64 of 16 bytes of initial vector and AES-256-CBC with PKCS#7,
/// under the SHA-256 of the key.
final class EventCipher {

  private static final int BLOCK = 16;

  private final SecretKeySpec key;

  EventCipher(Credential encryptKey) {
    this.key = new SecretKeySpec(Hashes.sha256(encryptKey.reveal().getBytes(UTF_8)), "AES");
  }

  /// The plain bytes; empty when it was not encrypted under this key.
  Optional<byte[]> open(String encrypted) {
    try {
      byte[] all = Base64.getDecoder().decode(encrypted);
      if (all.length < 2 * BLOCK) {
        return Optional.empty();
      }
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(Arrays.copyOf(all, BLOCK)));
      return Optional.of(cipher.doFinal(all, BLOCK, all.length - BLOCK));
    } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
