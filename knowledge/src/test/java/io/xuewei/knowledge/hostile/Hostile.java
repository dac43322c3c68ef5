package io.xuewei.knowledge.hostile;

import org.jspecify.annotations.Nullable;

/// A file that is made to harm, or harms by accident.
///
/// @param what it is
/// @param expected part of the problem's message; null when the file is read
@SuppressWarnings("ArrayRecordComponent")
record Hostile(String what, String file, byte[] bytes, @Nullable String expected) {

  static Hostile refused(String what, String file, byte[] bytes, String expected) {
    return new Hostile(what, file, bytes, expected);
  }

  static Hostile read(String what, String file, byte[] bytes) {
    return new Hostile(what, file, bytes, null);
  }

  @Override
  public String toString() {
    return what;
  }
}
