package io.xuewei.knowledge;

import java.util.Arrays;

/// Builds a restored text and its map of offsets, left to right.
final class Restored {

  private final StringBuilder text;
  private int[] offsets;
  private final String source;

  Restored(String source, int unchanged) {
    this.source = source;
    this.text = new StringBuilder(source.length() + 16).append(source, 0, unchanged);
    this.offsets = new int[source.length() + 16];
    for (int i = 0; i < unchanged; i++) {
      offsets[i] = i;
    }
  }

  /// A character that stays.
  void copy(int at) {
    append(source.charAt(at), at);
  }

  /// A restored word. One of the mask's own length maps character by character (`X建`, 党建), any
  /// other as a whole.
  void put(Masks.Mask mask, int at) {
    String word = mask.restored();
    boolean aligned = word.length() == mask.masked().length();
    for (int i = 0; i < word.length(); i++) {
      append(word.charAt(i), aligned ? at + i : at);
    }
  }

  private void append(char c, int from) {
    int length = text.length();
    if (length + 2 > offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[length] = from;
    text.append(c);
  }

  Masks.Unmasked done() {
    offsets[text.length()] = source.length();
    return new Masks.Unmasked(text.toString(), Arrays.copyOf(offsets, text.length() + 1), true);
  }
}
