package io.xuewei.index.dense;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CourtesyTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final Courtesy courtesy = new Courtesy();

  /// Gives way on a thread of its own; counted down when it may go on.
  private CountDownLatch givingWay() {
    var gone = new CountDownLatch(1);
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            courtesy.giveWay(LONG);
            gone.countDown();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return gone;
  }

  @Test
  void withoutQuestionsNobodyWaits() throws InterruptedException {
    courtesy.giveWay(LONG);
    courtesy.question().close();
    courtesy.giveWay(LONG);
  }

  @Test
  void workWaitsForTheLastQuestion() throws InterruptedException {
    var first = courtesy.question();
    var second = courtesy.question();
    var gone = givingWay();
    Spinning.until(courtesy::isMakingWait);
    first.close();
    first.close();
    assertThat(courtesy.isMakingWait()).isTrue();
    second.close();
    gone.await();
  }

  @Test
  void aBusyServerIsWaitedForNoLongerThanAgreed() throws InterruptedException {
    try (var _ = courtesy.question()) {
      courtesy.giveWay(Duration.ofMillis(1)); // the timeout of the class fails it otherwise
    }
  }
}
