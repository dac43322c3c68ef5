package io.xuewei.knowledge.trust;

import io.xuewei.knowledge.Masks;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A text as the set of its runs of four characters, hashed. Masks are restored first; punctuation,
/// white space, width and case make no difference.
///
/// @param hashes rising, none twice
/// @param sample hashes of about every sixteenth run of ten characters, the same ones of every text
///   that has them, and the smallest of all: few texts share one that are no copies
@SuppressWarnings("ArrayRecordComponent")
record Shingles(int[] hashes, int[] sample) {

  private static final int LENGTH = 4;
  private static final int SAMPLED_LENGTH = 10;
  private static final int SAMPLED = 16;

  static Shingles of(String text, Masks masks) {
    char[] folded = fold(masks.unmask(text).text());
    int sampled = Math.min(SAMPLED_LENGTH, Math.max(LENGTH, folded.length));
    int[] all = hashes(folded, LENGTH).sorted().toArray();
    return new Shingles(distinct(all), sample(hashes(folded, sampled).toArray()));
  }

  private static IntStream hashes(char[] text, int length) {
    return IntStream.range(0, Math.max(0, text.length - length + 1))
        .map(i -> hash(text, i, length));
  }

  private static int[] sample(int[] hashes) {
    int smallest = Arrays.stream(hashes).min().orElse(0);
    return Arrays.stream(hashes)
        .filter(hash -> hash == smallest || hash % SAMPLED == 0)
        .sorted()
        .distinct()
        .toArray();
  }

  private static char[] fold(String text) {
    char[] folded = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char half = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
      if (Character.isLetterOrDigit(half) || Character.isSurrogate(half)) {
        folded[length++] = Character.toLowerCase(half);
      }
    }
    return Arrays.copyOf(folded, length);
  }

  private static int hash(char[] text, int from, int length) {
    int hash = 0;
    for (int i = from; i < from + length; i++) {
      hash = (hash ^ text[i]) * 0x01000193;
    }
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }

  private static int[] distinct(int[] sorted) {
    int length = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[length++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, length);
  }

  int size() {
    return hashes.length;
  }

  int shared(Shingles other) {
    int shared = 0;
    int j = 0;
    for (int hash : hashes) {
      while (j < other.hashes.length && other.hashes[j] < hash) {
        j++;
      }
      shared += j < other.hashes.length && other.hashes[j] == hash ? 1 : 0;
    }
    return shared;
  }

  /// What two texts share, of all that either has.
  double likeness(Shingles other) {
    int shared = shared(other);
    int all = size() + other.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /// How much of this text is in another.
  double within(Shingles other) {
    return size() == 0 ? 0 : (double) shared(other) / size();
  }
}
