package io.xuewei.index;

/// One complete state of the index. A refresh makes the next.
///
/// @param number counts up from 1; 0 is the empty index before the first refresh
/// @param documents how many documents it holds
/// @param passages how many passages it holds
/// @param fingerprint what it was built from; equal fingerprints mean that a rebuild would change
///   nothing
public record Generation(int number, int documents, int passages, String fingerprint) {

  /// Before anything was published.
  public static final Generation NONE = new Generation(0, 0, 0, "");
}
