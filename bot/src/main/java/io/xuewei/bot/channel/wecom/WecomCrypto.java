package io.xuewei.bot.channel.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xuewei.bot.transport.Hashes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What WeCom's callbacks are wrapped in: a signature over four strings, and AES-256-CBC of `16
/// random bytes | length of 4 bytes | text | receive id`, padded to 32 bytes.
///
/// ```java
/// if (crypto.signed(signature, timestamp, nonce, encrypted)) {
///   byte[] text = crypto.decrypt(encrypted);
/// }
/// ```
///
/// Check the signature first: [#decrypt] is for what WeCom itself has made. The padding is PKCS#7
/// to 32 and not to AES's 16, so the JDK's cannot be used; every byte of it is checked here.
final class WecomCrypto {

  static final int RANDOM = 16;

  private static final int BLOCK = 32;
  private static final int HEAD = RANDOM + Integer.BYTES;

  private final String token;
  private final SecretKeySpec key;
  private final IvParameterSpec iv;
  private final byte[] receiveId;

  /// @param encodingAesKey 43 characters
  /// @param receiveId the only receiver to take anything for; empty for a bot of one's own
  ///   enterprise
  WecomCrypto(String token, String encodingAesKey, String receiveId) {
    byte[] bytes = Base64.getDecoder().decode(encodingAesKey + "=");
    this.token = token;
    this.key = new SecretKeySpec(bytes, "AES");
    this.iv = new IvParameterSpec(bytes, 0, 16);
    this.receiveId = receiveId.getBytes(UTF_8);
  }

  /// The signature of an encrypted text, in hex.
  String signature(String timestamp, String nonce, String encrypted) {
    byte[][] sorted =
        Stream.of(token, timestamp, nonce, encrypted)
            .map(text -> text.getBytes(UTF_8))
            .sorted(Arrays::compareUnsigned)
            .toArray(byte[][]::new);
    return HexFormat.of().formatHex(Hashes.sha1(sorted));
  }

  /// Whether a signature is that of an encrypted text.
  boolean signed(String signature, String timestamp, String nonce, String encrypted) {
    return Hashes.same(signature(timestamp, nonce, encrypted), signature);
  }

  /// The text in an envelope.
  ///
  /// @throws NotForUs when it was not made with this key for this receiver; it does not say which
  ///   of both, nor where it was found out
  byte[] decrypt(String encrypted) throws NotForUs {
    try {
      return open(run(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(encrypted)));
    } catch (IllegalArgumentException | GeneralSecurityException broken) {
      throw new NotForUs();
    }
  }

  private byte[] open(byte[] padded) throws NotForUs {
    int end = padded.length - padding(padded);
    long length = end < HEAD ? -1 : ByteBuffer.wrap(padded).getInt(RANDOM);
    if (length < 0 || length > end - HEAD) {
      throw new NotForUs();
    }
    int textEnd = HEAD + (int) length;
    if (!MessageDigest.isEqual(receiveId, Arrays.copyOfRange(padded, textEnd, end))) {
      throw new NotForUs();
    }
    return Arrays.copyOfRange(padded, HEAD, textEnd);
  }

  private static int padding(byte[] padded) throws NotForUs {
    int length = padded.length;
    int pad = length == 0 ? 0 : padded[length - 1];
    if (length % BLOCK != 0 || pad < 1 || pad > BLOCK) {
      throw new NotForUs();
    }
    int wrong = 0;
    for (int i = length - pad; i < length; i++) {
      wrong |= padded[i] ^ pad;
    }
    if (wrong != 0) {
      throw new NotForUs();
    }
    return pad;
  }

  /// Wraps a text up.
  ///
  /// @param random 16 bytes
  String encrypt(byte[] random, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    int length = HEAD + bytes.length + receiveId.length;
    int pad = BLOCK - length % BLOCK;
    byte[] padded = new byte[length + pad];
    ByteBuffer.wrap(padded).put(random, 0, RANDOM).putInt(bytes.length).put(bytes).put(receiveId);
    Arrays.fill(padded, length, padded.length, (byte) pad);
    try {
      return Base64.getEncoder().encodeToString(run(Cipher.ENCRYPT_MODE, padded));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has AES", missing);
    }
  }

  private byte[] run(int mode, byte[] input) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
    cipher.init(mode, key, iv);
    return cipher.doFinal(input);
  }

  /// Not made with this key, or not for this receiver.
  static final class NotForUs extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1L;

    NotForUs() {
      super("not made with this key for this receiver");
    }
  }
}
