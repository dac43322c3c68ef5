package io.xuewei.knowledge.format;

/// A file that costs more than its [Limits]. Unchecked, because it has to pass through the
/// callbacks of libraries; [Formats] makes an [UnreadableDocument] of it.
final class TooMuch extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// @param what is wrong and what to do: `has more than 5000 pages; split it`
  TooMuch(String what) {
    super(what);
  }

  static TooMuch time(Limits limits) {
    return new TooMuch(
        "takes longer than %d s to read; split it or save it anew"
            .formatted(limits.time().toSeconds()));
  }
}
