package io.xuewei.bot.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes calls from several callers at once, a given number in all and for at most a minute, and
/// measures each.
final class Load {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  /// One call; false when the answer was not the one hoped for.
  interface Call {
    boolean make(int number) throws IOException, InterruptedException;
  }

  /// What was measured.
  record Result(
      int callers, int calls, int failures, double seconds, long p50Micros, long p99Micros) {
    @Override
    public String toString() {
      return "%d callers: %d calls, %d failures, %.0f/s, p50 %.1f ms, p99 %.1f ms"
          .formatted(
              callers, calls, failures, calls / seconds, p50Micros / 1000.0, p99Micros / 1000.0);
    }
  }

  private Load() {}

  static Result run(int callers, int calls, Call call) {
    var next = new AtomicInteger();
    var failures = new AtomicInteger();
    var micros = new ConcurrentLinkedQueue<Long>();
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < callers; i++) {
        threads.submit(() -> {
          int number;
          while ((number = next.getAndIncrement()) < calls
              && System.nanoTime() - start < LONGEST.toNanos()) {
            micros.add(timed(call, number, failures));
          }
          return null;
        });
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Result(
        callers, sorted.length, failures.get(), seconds, at(sorted, 0.50), at(sorted, 0.99));
  }

  private static long timed(Call call, int number, AtomicInteger failures)
      throws InterruptedException {
    long start = System.nanoTime();
    try {
      if (!call.make(number)) {
        failures.incrementAndGet();
      }
    } catch (IOException failed) {
      failures.incrementAndGet();
    }
    return (System.nanoTime() - start) / 1_000;
  }

  private static long at(long[] sorted, double share) {
    return sorted.length == 0
        ? -1
        : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }
}
