package io.xuewei.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.xuewei.bot.chat.ChannelStatus.State;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.chat.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SocketLinkTest {

  private final BlockingQueue<WsContext> dialled = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final Greeting greeting = new Greeting();
  private final SettableClock clock = new SettableClock("2026-01-01T08:00");
  private final TestTransport transport = new TestTransport(clock);
  private Javalin gateway;
  private SocketLink link;

  /// Says hello, takes `welcome`, `refused` and `displaced` for what they say, and notes the rest.
  private final class Greeting implements SocketProtocol {

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private volatile Duration beat = Duration.ofMinutes(5);
    private volatile boolean withoutAddress;
    private volatile boolean withOddAddress;
    private volatile Socket socket;

    @Override
    public URI address() throws NotSent {
      if (withoutAddress) {
        withoutAddress = false;
        throw NotSent.later("no ticket");
      }
      if (withOddAddress) {
        withOddAddress = false;
        throw new IllegalArgumentException("wss://gateway.example/?ticket=s3cret");
      }
      return URI.create("ws://127.0.0.1:" + gateway.port() + "/");
    }

    @Override
    public void opened(Socket opened) {
      socket = opened;
      opened.send("hello");
    }

    @Override
    public void said(String text) {
      switch (text) {
        case "welcome" -> {
          link.established();
          events.add("established");
        }
        case "refused" -> link.refused("wrong secret");
        case "displaced" -> link.displaced("another one");
        default -> events.add(text);
      }
    }

    @Override
    public void beat() {
      socket.send("beat");
    }

    @Override
    public Duration beatEvery() {
      return beat;
    }

    @Override
    public void closed() {
      events.add("closed");
    }
  }

  @BeforeEach
  void start() {
    gateway =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.routes.ws(
              "/",
              ws -> {
                ws.onConnect(dialled::add);
                ws.onMessage(message -> heard.add(message.message()));
              });
        });
    gateway.start("127.0.0.1", 0);
    link = new SocketLink("wecom", greeting, transport.transport());
  }

  @AfterEach
  void stop() {
    link.close();
    gateway.stop();
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(20, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next;
  }

  private WsContext connect() throws InterruptedException {
    WsContext platform = next(dialled);
    assertThat(next(heard)).isEqualTo("hello");
    platform.send("welcome");
    assertThat(next(greeting.events)).isEqualTo("established");
    return platform;
  }

  @Test
  void dialsAndHandsOverWholeFrames() throws Exception {
    link.start();
    WsContext platform = connect();
    assertThat(link.status().state()).isEqualTo(State.CONNECTED);
    String longText = "学".repeat(100_000);
    platform.send(longText);
    assertThat(next(greeting.events)).isEqualTo(longText);
  }

  @Test
  void dialsAgainAfterAWaitThatStartsOver() throws Exception {
    link.start();
    for (int i = 0; i < 3; i++) {
      WsContext platform = connect();
      clock.pass(Duration.ofMinutes(1));
      platform.closeSession();
      assertThat(next(greeting.events)).isEqualTo("closed");
    }
    connect();
    assertThat(transport.pauses).hasSize(3);
    assertThat(transport.pauses)
        .allSatisfy(pause -> assertThat(pause).isLessThanOrEqualTo(Duration.ofSeconds(1)));
  }

  @Test
  void aPlatformThatLetsInAndThrowsOutIsNotDialledEverySecond() throws Exception {
    link.start();
    for (int i = 0; i < 5; i++) {
      connect().closeSession();
      assertThat(next(greeting.events)).isEqualTo("closed");
    }
    connect();
    assertThat(transport.pauses.getLast()).isGreaterThanOrEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void waitsLongerEachTimeThatNothingComesOfIt() throws Exception {
    greeting.withoutAddress = true;
    link.start();
    assertThat(next(greeting.events)).isEqualTo("closed");
    for (int i = 0; i < 4; i++) {
      next(dialled).closeSession();
      next(heard);
      assertThat(next(greeting.events)).isEqualTo("closed");
    }
    next(dialled);
    assertThat(transport.pauses).hasSize(5);
    assertThat(transport.pauses.getLast()).isGreaterThanOrEqualTo(Duration.ofSeconds(8));
    assertThat(link.status().state()).isEqualTo(State.CONNECTING);
    assertThat(link.status().problem()).contains("no ticket");
  }

  @Test
  void doesNotFightOverTheConnection() throws Exception {
    link.start();
    connect().send("displaced");
    assertThat(next(greeting.events)).isEqualTo("closed");
    link.close();
    assertThat(dialled).isEmpty();
    assertThat(transport.pauses).isEmpty();
    assertThat(link.status().state()).isEqualTo(State.DISPLACED);
    assertThat(link.status().problem()).contains("another one");
  }

  @Test
  void triesAgainSlowlyWhenItIsRefused() throws Exception {
    link.start();
    WsContext platform = next(dialled);
    platform.send("refused");
    assertThat(next(greeting.events)).isEqualTo("closed");
    next(dialled).send("welcome");
    assertThat(next(greeting.events)).isEqualTo("established");
    assertThat(transport.pauses).containsExactly(Duration.ofMinutes(1));
    assertThat(link.status().state()).isEqualTo(State.CONNECTED);
  }

  @Test
  void givesUpAConnectionThatDoesNotAnswerItsHeartbeats() throws Exception {
    greeting.beat = Duration.ofMillis(20);
    link.start();
    next(dialled);
    assertThat(next(heard)).isEqualTo("hello");
    assertThat(next(heard)).isEqualTo("beat");
    assertThat(next(heard)).isEqualTo("beat");
    assertThat(next(greeting.events)).isEqualTo("closed");
    greeting.beat = Duration.ofMinutes(5);
    next(dialled);
    assertThat(link.status().problem())
        .hasValueSatisfying(why -> assertThat(why).contains("heartbeats"));
  }

  @Test
  void closingEndsItForGood() throws Exception {
    link.start();
    connect();
    link.close();
    assertThat(next(greeting.events)).isEqualTo("closed");
    assertThat(dialled).isEmpty();
  }

  @Test
  void showsNoAddressWhenSomethingUnforeseenHappens() throws Exception {
    greeting.withOddAddress = true;
    try (var logged = new Logged(SocketLink.class)) {
      link.start();
      assertThat(next(greeting.events)).isEqualTo("closed");
      next(dialled);

      assertThat(logged.lines()).anySatisfy(line -> assertThat(line).contains("address(Socket"));
      assertThat(logged.lines()).allSatisfy(line -> assertThat(line).doesNotContain("s3cret"));
      assertThat(link.status().problem()).isPresent();
      assertThat(link.status().toString()).doesNotContain("s3cret");
    }
  }
}
