package io.xuewei.knowledge.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A SHA-256 over names and contents, each with its length, so that moving bytes between them
/// shows.
final class Fingerprint {

  private static final long LARGEST = 128L << 20;

  private final MessageDigest digest;

  Fingerprint(String version) {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    part(version.getBytes(StandardCharsets.UTF_8));
  }

  /// Adds a file, streamed. Of one over 128 MiB, which is not served anyway, its size counts.
  ///
  /// @param file null for what has a name and no content to read
  void add(String name, @Nullable Path file) throws IOException {
    part(name.getBytes(StandardCharsets.UTF_8));
    long size = file == null ? 0 : Files.size(file);
    length(size);
    if (file != null && size <= LARGEST) {
      content(file);
    }
  }

  private void content(Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
  }

  private void part(byte[] bytes) {
    length(bytes.length);
    digest.update(bytes);
  }

  private void length(long length) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(length).flip());
  }

  /// Sixty-four hexadecimal digits; call once.
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
