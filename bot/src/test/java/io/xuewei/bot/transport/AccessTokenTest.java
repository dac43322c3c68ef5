package io.xuewei.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.transport.AccessToken.Fresh;
import io.xuewei.bot.transport.AccessToken.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AccessTokenTest {

  private final SettableClock clock = new SettableClock("2026-01-01T08:00");
  private final AtomicInteger fetched = new AtomicInteger();
  private final AccessToken token =
      new AccessToken(
          () -> new Fresh("token-" + fetched.incrementAndGet(), Duration.ofSeconds(7200)), clock);

  private String use() throws Exception {
    return token.use(value -> value);
  }

  @Test
  void isFetchedOnceAndKeptForFourFifthsOfItsLife() throws Exception {
    assertThat(use()).isEqualTo("token-1");
    clock.pass(Duration.ofSeconds(5759));
    assertThat(use()).isEqualTo("token-1");
    clock.pass(Duration.ofSeconds(1));
    assertThat(use()).isEqualTo("token-2");
  }

  @Test
  void isFetchedAgainOnceWhenItIsRefused() throws Exception {
    var tried = new ArrayList<String>();
    String taken =
        token.use(value -> {
          tried.add(value);
          if (value.equals("token-1")) {
            throw new Refused("42001");
          }
          return value;
        });
    assertThat(taken).isEqualTo("token-2");
    assertThat(tried).containsExactly("token-1", "token-2");
    assertThat(use()).isEqualTo("token-2");
  }

  @Test
  void isNotFetchedOverAndOverWhenEveryOneIsRefused() {
    assertThatThrownBy(() ->
            token.use(value -> {
              throw new Refused("40014");
            }))
        .isInstanceOfSatisfying(
            NotSent.class, e -> assertThat(e.remedy()).isEqualTo(NotSent.Remedy.LATER))
        .hasMessageContaining("40014")
        .hasMessageNotContaining("token-");
    assertThat(fetched).hasValue(2);
  }

  @Test
  void aRefusalOfAnOldOneDoesNotDropTheNew() throws Exception {
    String taken =
        token.use(first -> {
          if (first.equals("token-1")) {
            try {
              token.use(_ -> {
                throw new Refused("somebody else was refused too");
              });
            } catch (NotSent _) {
              assertThat(fetched).hasValue(2);
            }
            throw new Refused("42001");
          }
          return first;
        });
    assertThat(taken).isEqualTo("token-2");
    assertThat(fetched).hasValue(2);
  }

  @Test
  void manyWaitForOneFetch() throws Exception {
    var fetching = new CountDownLatch(1);
    var slow =
        new AccessToken(
            () -> {
              fetching.await();
              return new Fresh("token-" + fetched.incrementAndGet(), Duration.ofHours(2));
            },
            clock);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> all = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        all.add(threads.submit(() -> slow.use(value -> value)));
      }
      fetching.countDown();
      for (Future<String> one : all) {
        assertThat(one.get()).isEqualTo("token-1");
      }
    }
    assertThat(fetched).hasValue(1);
  }

  @Test
  void aFailedFetchIsTriedAgainByTheNext() throws Exception {
    var failing =
        new AccessToken(
            () -> {
              if (fetched.incrementAndGet() == 1) {
                throw NotSent.later("token not reached");
              }
              return new Fresh("good", Duration.ofHours(2));
            },
            clock);
    assertThatThrownBy(() -> failing.use(value -> value)).isInstanceOf(NotSent.class);
    assertThat(failing.<String>use(value -> value)).isEqualTo("good");
  }
}
