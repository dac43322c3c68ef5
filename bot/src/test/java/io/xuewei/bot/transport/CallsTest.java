package io.xuewei.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xuewei.bot.channel.PlatformStub;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.NotSent.Remedy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallsTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final Calls calls =
      new Calls("wecom", new TestTransport(InstantSource.fixed(NOW)).transport());
  private PlatformStub platform;

  @BeforeEach
  void start() throws IOException {
    platform = new PlatformStub();
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private Answer post(String path) throws NotSent, InterruptedException {
    URI to = platform.base().resolve(path);
    return calls.post("send", to, Map.of("authorization", "Bearer t"), Map.of("text", "学习"));
  }

  @Test
  void postsJsonWithItsHeaders() throws Exception {
    platform.answers("/send", 200, "{\"errcode\":0,\"msgid\":\"m\"}");

    Answer answer = post("/send?key=k");

    assertThat(answer.orThrow().json().text("msgid")).isEqualTo("m");
    assertThat(platform.calls)
        .singleElement()
        .satisfies(call -> {
          assertThat(call.method()).isEqualTo("POST");
          assertThat(call.target()).isEqualTo("/send?key=k");
          assertThat(call.body()).isEqualTo("{\"text\":\"学习\"}");
          assertThat(call.headers())
              .containsEntry("authorization", "Bearer t")
              .containsEntry("content-type", "application/json; charset=utf-8");
        });
  }

  @ParameterizedTest
  @CsvSource({"500, LATER", "503, LATER", "408, LATER", "429, LATER", "400, NONE", "302, NONE"})
  void theStatusTellsWhatMayHelp(int status, Remedy remedy) throws Exception {
    platform.answersNext("/send", status, "", Map.of("Retry-After", "7", "Location", "/elsewhere"));

    var notSent = catchThrowableOfType(NotSent.class, () -> post("/send?key=geheim").orThrow());

    assertThat(notSent.remedy()).isEqualTo(remedy);
    assertThat(notSent.retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(notSent)
        .hasMessageContaining("wecom")
        .hasMessageContaining("send")
        .hasMessageContaining("" + status)
        .hasMessageNotContaining("geheim");
    assertThat(platform.calls).hasSize(1);
  }

  @Test
  void aPageInThePlaceOfJsonIsTriedAgain() {
    platform.answers("/send", 200, "<html>busy</html>");

    var notSent = catchThrowableOfType(NotSent.class, () -> post("/send").json());

    assertThat(notSent.remedy()).isEqualTo(Remedy.LATER);
    assertThat(notSent).hasMessageNotContaining("busy");
  }

  @Test
  void aPlatformThatComplainsOfTooMuchIsLeftAloneForAWhile() {
    platform.answers("/send", 429, "");

    var byStatus = catchThrowableOfType(NotSent.class, () -> post("/send").orThrow());
    var byBody = catchThrowableOfType(NotSent.class, () -> post("/send").json());

    assertThat(byStatus.retryAfter()).contains(Duration.ofSeconds(5));
    assertThat(byBody.retryAfter()).contains(Duration.ofSeconds(5));
  }

  @Test
  void aPlatformThatSaysNothingIsNotWaitedForForEver() {
    var silence = new CountDownLatch(1);
    platform.otherwise(_ -> {
      awaitQuietly(silence);
      return new PlatformStub.Reply(200, "{}");
    });
    var transport = new TestTransport(InstantSource.fixed(NOW)).transport();
    var impatient = new Calls("wecom", transport, Duration.ofMillis(50));

    var notSent =
        catchThrowableOfType(
            NotSent.class, () -> impatient.get("send", platform.base().resolve("/send"), Map.of()));
    silence.countDown();

    assertThat(notSent.remedy()).isEqualTo(Remedy.LATER);
    assertThat(notSent).hasMessageContaining("not reached");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anAnswerWithoutEndIsCutOff() {
    platform.answers("/send", 200, "{\"x\":\"" + "y".repeat(2 * 1024 * 1024) + "\"}");

    assertThat(catchThrowableOfType(NotSent.class, () -> post("/send")).remedy())
        .isEqualTo(Remedy.LATER);
  }

  @Test
  void nobodyThereShowsNoAddress() {
    platform.close();

    var notSent = catchThrowableOfType(NotSent.class, () -> post("/send?key=geheim"));

    assertThat(notSent.remedy()).isEqualTo(Remedy.LATER);
    assertThat(notSent)
        .hasMessageContaining("wecom")
        .hasMessageContaining("ConnectException")
        .hasMessageNotContaining("geheim");
  }

  @Test
  void noticesHowFarThePlatformsClockIsAhead() throws Exception {
    var late = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(-7));
    var slow = new Calls("wecom", new TestTransport(late).transport());
    platform.answers("/send", 200, "{}");
    assertThat(slow.skew()).isEmpty();

    slow.get("send", platform.base().resolve("/send"), Map.of());

    assertThat(slow.skew())
        .hasValueSatisfying(
            skew -> assertThat(skew).isCloseTo(Duration.ofMinutes(7), Duration.ofSeconds(30)));
  }

  @Test
  void tooMuchWaitsAsLongAsThePlatformSaysOrTheUsualTime() {
    var told = new Answer("ding: session", 200, new byte[0], Optional.of(Duration.ofSeconds(7)));
    var untold = new Answer("ding: session", 200, new byte[0], Optional.empty());

    assertThat(told.tooMuch("answered 1", Duration.ofMinutes(1)).retryAfter())
        .contains(Duration.ofSeconds(7));
    assertThat(untold.tooMuch("answered 1", Duration.ofMinutes(1)))
        .hasMessage("channel ding: session answered 1: too much at once")
        .satisfies(notSent -> {
          assertThat(notSent.remedy()).isEqualTo(Remedy.LATER);
          assertThat(notSent.retryAfter()).contains(Duration.ofMinutes(1));
        });
  }
}
