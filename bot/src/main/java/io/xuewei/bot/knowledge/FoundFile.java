package io.xuewei.bot.knowledge;

/// A file in the working folder, looked at from outside.
///
/// @param path in the knowledge folder, with `/`: `documents/2024/某办法.docx`
/// @param modified nanoseconds since 1970
/// @param ordinary false for a link, a pipe and the like
record FoundFile(String path, long size, long modified, boolean ordinary) {

  /// Over this size nobody opens it: no format is read beyond.
  static final long LARGEST = 64L << 20;

  private static final String SIDECAR = ".yaml";

  boolean isDictionary() {
    return path.startsWith(WorkingFolder.DICTIONARY + "/");
  }

  boolean isSidecar() {
    return !isDictionary() && path.endsWith(SIDECAR);
  }

  boolean isReadable() {
    return ordinary && size <= LARGEST;
  }

  /// Its name: `某办法.docx`.
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// Its name without the ending, which is the id of its document, or of its first.
  String stem() {
    String sidecar = sidecar();
    return sidecar.substring(sidecar.lastIndexOf('/') + 1, sidecar.length() - SIDECAR.length());
  }

  /// Where its sidecar is, if it has one.
  String sidecar() {
    int dot = path.lastIndexOf('.');
    String stem = dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    return stem + SIDECAR;
  }
}
