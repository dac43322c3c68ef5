package io.xuewei.bot.channel.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xuewei.bot.channel.Said;
import io.xuewei.bot.chat.ChannelStatus.State;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.transport.Transport;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;

/// A channel over the long connection, at a gateway of ours.
abstract class WecomSocketScene {

  static final Duration LONG = Duration.ofSeconds(20);
  static final Duration SHORT = Duration.ofMillis(400);
  static final LongConnection.Timing UNHURRIED = new LongConnection.Timing(LONG, LONG);

  final SettableClock clock = new SettableClock("2026-01-01T08:00");
  final WecomGateway gateway = new WecomGateway("aibTESTBOT01", "S3cret");
  final BlockingQueue<Message> stored = new LinkedBlockingQueue<>();
  final List<Duration> pauses = new CopyOnWriteArrayList<>();

  /// How often it may dial again.
  final Semaphore redials = new Semaphore(0);

  WecomSocketChannel channel;

  @AfterEach
  void stop() {
    if (channel != null) {
      channel.close();
    }
    gateway.close();
    assertThat(gateway.complaints()).isEmpty();
  }

  void open(LongConnection.Timing timing, String secret, Inbox inbox) {
    var transport =
        new Transport(
            HttpClient.newHttpClient(),
            clock,
            new Random(1),
            time -> {
              pauses.add(time);
              redials.acquire();
            });
    var config =
        new ChannelConfig.WecomSocket(
            "wecom",
            "aibTESTBOT01",
            Credential.of(secret),
            gateway.address(),
            ChannelConfig.People.NONE);
    channel = new WecomSocketChannel(config, "学委", transport, timing);
    channel.open(inbox);
  }

  void connect() {
    connect(UNHURRIED);
  }

  void connect(LongConnection.Timing timing) {
    open(timing, "S3cret", stored::add);
    await(State.CONNECTED);
  }

  /// Waits until the channel is in a state, at most 20 seconds.
  void await(State state) {
    long end = System.nanoTime() + LONG.toNanos();
    while (channel.status().state() != state) {
      assertThat(System.nanoTime()).as("still " + channel.status()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  Message next() throws InterruptedException {
    Message message = stored.poll(20, TimeUnit.SECONDS);
    assertThat(message).isNotNull();
    return message;
  }

  static Part part(Message to, String id, String text) {
    return new Part(id, "wecom", to.room().id(), to.id(), text, 1, 1, List.of(), Optional.empty());
  }

  void answer(Message message, String text) throws NotSent, InterruptedException {
    channel.send(
        part(message, "p1", text), new Way.Within(message.windows().getFirst(), message.id(), 1));
  }

  NotSent failing(Message message) {
    return catchThrowableOfType(NotSent.class, () -> answer(message, "一"));
  }

  Message told(Said said) throws InterruptedException {
    gateway.says(said);
    return next();
  }

  void awaitPauses(int many) {
    long end = System.nanoTime() + LONG.toNanos();
    while (pauses.size() < many) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
