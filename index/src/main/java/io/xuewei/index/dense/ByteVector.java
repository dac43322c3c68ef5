package io.xuewei.index.dense;

import java.util.Arrays;
import org.apache.lucene.util.VectorUtil;

/// A vector as signed bytes: a quarter of the memory of floats, its direction kept to within a
/// hundredth in any cosine. Each vector has its own scale, the largest of its places becomes 127 or
/// -127; the scale itself is not kept, as a cosine does not depend on it.
///
/// ```java
/// double likeness = ByteVector.of(question).cosine(ByteVector.of(sentence));
/// ```
public final class ByteVector {

  private final byte[] bytes;

  private ByteVector(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The bytes of a vector; one without direction (all zero, infinite, not a number) is refused.
  public static ByteVector of(float[] vector) {
    float most = 0;
    for (float x : vector) {
      most = Math.max(most, Math.abs(x));
    }
    if (!(most > 0 && Float.isFinite(most))) {
      throw new IllegalArgumentException(
          "A vector needs a direction, its largest place is " + most);
    }
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(vector[i] * 127 / most);
    }
    return new ByteVector(bytes);
  }

  /// The vector of bytes that were kept.
  static ByteVector ofBytes(byte[] bytes, int from, int length) {
    return new ByteVector(Arrays.copyOfRange(bytes, from, from + length));
  }

  /// -1 to 1; the other must have as many places.
  public double cosine(ByteVector other) {
    return VectorUtil.cosine(bytes, other.bytes);
  }

  /// The number of places.
  public int dimension() {
    return bytes.length;
  }

  /// Not a copy; not to be changed.
  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByteVector that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "ByteVector" + Arrays.toString(bytes);
  }
}
