package io.xuewei.knowledge.folder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 over names and contents, each with its length, so that moving bytes between them
/// shows.
final class Fingerprint {

  private final MessageDigest digest;

  Fingerprint(String version) {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    part(version.getBytes(StandardCharsets.UTF_8));
  }

  void add(String name, byte[] content) {
    part(name.getBytes(StandardCharsets.UTF_8));
    part(content);
  }

  private void part(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  /// Sixty-four hexadecimal digits; call once.
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
