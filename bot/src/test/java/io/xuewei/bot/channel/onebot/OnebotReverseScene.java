package io.xuewei.bot.channel.onebot;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import io.xuewei.bot.chat.ChannelStatus.State;
import io.xuewei.bot.chat.Deliveries;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Receipts;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.chat.Traffic;
import io.xuewei.bot.chat.Way;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.config.Credential;
import io.xuewei.bot.knowledge.Holdings;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.bot.transport.TestTransport;
import io.xuewei.bot.web.Operation;
import io.xuewei.bot.web.Services;
import io.xuewei.bot.web.WebServer;
import io.xuewei.bot.wire.AnswerObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A server at which a fake OneBot dials in.
abstract class OnebotReverseScene {

  static final String TOKEN = "reverse-token-of-tests";
  static final String SELF = "10001000";

  final SettableClock clock = new SettableClock("2026-01-01T08:00");
  final TestTransport world = new TestTransport(clock);
  final List<Message> stored = new CopyOnWriteArrayList<>();
  final AtomicInteger fullDisk = new AtomicInteger();
  final Traffic traffic = new Traffic();
  final List<AutoCloseable> fakes = new CopyOnWriteArrayList<>();

  volatile CountDownLatch disk = new CountDownLatch(0);
  OnebotReverseChannel channel;
  WebServer server;

  @BeforeEach
  void start() {
    channel = channel(Duration.ofSeconds(10));
    server = serve(channel);
  }

  OnebotReverseChannel channel(Duration patience) {
    var config =
        new ChannelConfig.OnebotReverse("qq", Credential.of(TOKEN), ChannelConfig.People.NONE);
    return new OnebotReverseChannel(config, "学委", world.transport(), patience);
  }

  WebServer serve(OnebotReverseChannel served) {
    var made = new WebServer(new Config.Server("127.0.0.1", 0), List.of(), clock);
    made.start();
    Inbox inbox = traffic.counting(this::store);
    made.ready(
        new Services(
            List.of(served),
            inbox,
            () -> 0,
            _ -> new AnswerObject("refused", "", List.of(), 0, 0),
            mock(Holdings.class),
            mock(Upkeep.class),
            mock(Deliveries.class),
            new Operation(traffic, () -> Receipts.Unsent.NONE)));
    served.open(inbox);
    return made;
  }

  boolean store(Message message) {
    try {
      disk.await();
    } catch (InterruptedException e) {
      throw new Inbox.NotStored("interrupted", e);
    }
    if (fullDisk.get() > 0) {
      fullDisk.decrementAndGet();
      throw new Inbox.NotStored("full", new java.io.IOException("full"));
    }
    boolean known =
        stored.stream().anyMatch(known0 -> known0.dedupeKey().equals(message.dedupeKey()));
    return !known && stored.add(message);
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable fake : fakes) {
      fake.close();
    }
    server.close();
    channel.close();
  }

  FakeOnebot fake(String token, String self) {
    var fake = new FakeOnebot(address(server, ""), token, new OnebotEvents(self, false), clock);
    fakes.add(fake);
    return fake;
  }

  static URI address(WebServer at, String query) {
    return URI.create("ws://127.0.0.1:" + at.port() + "/ws/qq" + query);
  }

  FakeOnebot dialled() {
    return dialled(SELF);
  }

  FakeOnebot dialled(String self) {
    FakeOnebot fake = fake(TOKEN, self);
    fake.dial();
    FakeOnebot.await(() -> channel.status().state() == State.CONNECTED);
    return fake;
  }

  void awaitStored(int count) {
    FakeOnebot.await(() -> stored.size() >= count);
  }

  static Part part(String room, String inReplyTo, String text) {
    return new Part("p", "qq", room, inReplyTo, text, 1, 1, List.of(), Optional.empty());
  }

  void send(String room, String inReplyTo, String text) throws Exception {
    channel.send(part(room, inReplyTo, text), new Way.Push());
  }

  NotSent failure() {
    return catchThrowableOfType(NotSent.class, () -> send("group-1001", "-1", "好"));
  }
}
