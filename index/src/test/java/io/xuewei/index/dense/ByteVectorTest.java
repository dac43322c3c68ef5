package io.xuewei.index.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteVectorTest {

  private final Random random = new Random(7);

  private float[] vector() {
    float[] vector = new float[512];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }

  /// A vector at some angle to another, so that all cosines come up.
  private float[] near(float[] other, double share) {
    float[] vector = vector();
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (share * other[i] + (1 - Math.abs(share)) * vector[i]);
    }
    return vector;
  }

  private static double cosine(float[] a, float[] b) {
    double product = 0;
    double ofA = 0;
    double ofB = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
      ofA += a[i] * a[i];
      ofB += b[i] * b[i];
    }
    return product / Math.sqrt(ofA * ofB);
  }

  @Test
  void theCosineOfTheBytesIsThatOfTheFloatsToAHundredth() {
    for (int i = 0; i < 1000; i++) {
      float[] a = vector();
      float[] b = near(a, random.nextDouble(-1, 1));
      assertThat(ByteVector.of(a).cosine(ByteVector.of(b))).isCloseTo(cosine(a, b), within(0.01));
    }
  }

  @Test
  void theLargestPlaceTakesTheWholeRange() {
    assertThat(ByteVector.of(new float[] {0.02f, -0.04f, 0}).bytes()).containsExactly(64, -127, 0);
  }

  @Test
  void aVectorWithoutDirectionIsRefused() {
    assertThatThrownBy(() -> ByteVector.of(new float[4])).hasMessageContaining("direction");
    assertThatThrownBy(() -> ByteVector.of(new float[] {Float.POSITIVE_INFINITY, 1}))
        .hasMessageContaining("Infinity");
    assertThatThrownBy(() -> ByteVector.of(new float[] {1, Float.NaN})).hasMessageContaining("NaN");
  }
}
