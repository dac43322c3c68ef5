package io.xuewei.knowledge.format;

import io.xuewei.knowledge.Problem;

/// A file whose bytes are no text that a [DocumentReader] can read.
///
/// The message names the file, the place and what to do: `通知.txt: byte 120 is neither UTF-8 nor
/// GB18030 text; save the file as UTF-8`.
public final class UnreadableDocument extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /// @param file the file's name
  /// @param kind what is wrong
  /// @param what the same in words, and what to do: `is locked by a password; save it without one`
  public UnreadableDocument(String file, Problem.Kind kind, String what) {
    super(file + ": " + what);
    this.problem = Problem.of(file, kind, what);
  }

  /// @param file the file's name
  /// @param offset of the first byte that could not be read, from 0
  /// @param what what is wrong and what to do
  public UnreadableDocument(String file, long offset, String what) {
    super("%s: byte %d %s".formatted(file, offset, what));
    this.problem = Problem.of(file, Problem.Kind.DAMAGED, "byte %d %s".formatted(offset, what));
  }

  /// The same as a report.
  public Problem problem() {
    return problem;
  }
}
