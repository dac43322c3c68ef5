package io.xuewei.index.dense;

import java.util.function.BooleanSupplier;

/// Waiting for another thread's state that no latch tells of; ends with the test's timeout.
final class Spinning {

  private Spinning() {}

  static void until(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Thread.onSpinWait();
    }
  }
}
