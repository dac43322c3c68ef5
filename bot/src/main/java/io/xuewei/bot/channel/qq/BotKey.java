package io.xuewei.bot.channel.qq;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.config.Credential;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/// The Ed25519 key that QQ and the bot share: its seed is the secret, repeated up to 32 bytes.
///
/// Both sides sign with it. The signature of a text is always the same, so verifying is signing
/// again and comparing.
final class BotKey {

  private static final int SEED = 32;

  private final PrivateKey key;

  BotKey(Credential secret) {
    try {
      this.key =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed(secret)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has Ed25519", missing);
    }
  }

  private static byte[] seed(Credential secret) {
    byte[] once = secret.reveal().getBytes(UTF_8);
    byte[] seed = new byte[SEED];
    for (int i = 0; i < SEED; i++) {
      seed[i] = once[i % once.length];
    }
    return seed;
  }

  /// The 64 bytes that sign a text of two parts.
  byte[] sign(byte[] first, byte[] second) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(first);
      signature.update(second);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this key signs anything", impossible);
    }
  }

  /// Whether a text of two parts was signed with this key.
  boolean fits(byte[] signature, byte[] first, byte[] second) {
    return MessageDigest.isEqual(sign(first, second), signature);
  }
}
