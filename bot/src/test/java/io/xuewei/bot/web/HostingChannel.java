package io.xuewei.bot.web;

import io.xuewei.bot.chat.Acceptance;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.ChannelStatus;
import io.xuewei.bot.chat.Delivery;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reception;
import io.xuewei.bot.chat.Socket;
import io.xuewei.bot.chat.SocketHost;
import io.xuewei.bot.chat.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A channel that is dialled, and says back what it hears.
final class HostingChannel implements Channel, SocketHost {

  /// What it heard, and `closed`.
  final List<String> heard = new CopyOnWriteArrayList<>();

  /// The handshakes that it let in.
  final List<Delivery> handshakes = new CopyOnWriteArrayList<>();

  /// How many threads were in it at once, at most.
  final AtomicInteger most = new AtomicInteger();

  volatile Socket socket;
  private final AtomicInteger inside = new AtomicInteger();

  @Override
  public String name() {
    return "host";
  }

  @Override
  public ChannelStatus status() {
    return new ChannelStatus(
        ChannelStatus.State.CONNECTED,
        Optional.of(Instant.EPOCH),
        Optional.of("two \"words\""),
        Optional.of(Duration.ofMillis(-1500)));
  }

  @Override
  public Optional<Reception.Rejected> objection(Delivery handshake) {
    return handshake.query().containsKey("key")
        ? Optional.empty()
        : Optional.of(new Reception.Rejected(401, "no key"));
  }

  @Override
  public Caller accept(Delivery handshake, Socket accepted) {
    handshakes.add(handshake);
    socket = accepted;
    return new Caller() {
      @Override
      public void said(String text) {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        heard.add(text);
        inside.decrementAndGet();
        accepted.send("heard " + text);
      }

      @Override
      public void closed() {
        heard.add("closed");
      }
    };
  }

  @Override
  public Reception receive(Delivery delivery) {
    return new Reception.Rejected(404, "dial");
  }

  @Override
  public Acknowledgement acknowledge(Acceptance acceptance) {
    return Acknowledgement.empty(204);
  }

  @Override
  public List<String> split(String text) {
    return List.of(text);
  }

  @Override
  public void send(Part part, Way way) {
    throw new AssertionError("nothing is sent here");
  }
}
