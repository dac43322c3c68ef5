package io.xuewei.bot.chat;

import io.xuewei.bot.chat.KnowledgeEntry.AskedBack;
import io.xuewei.bot.chat.KnowledgeEntry.Settled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says back what is about to be done, and sees to it when it is confirmed.
public final class Decisions {

  /// How long something waits for 确认.
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Confirmations confirmations;
  private final Texts texts;
  private final Clock clock;
  private final List<OrderDesk> desks;

  /// @param desks each kind of order is carried out by one of them
  public Decisions(
      Confirmations confirmations, Texts texts, Clock clock, List<? extends OrderDesk> desks) {
    this.confirmations = confirmations;
    this.texts = texts;
    this.clock = clock;
    this.desks = List.copyOf(desks);
  }

  /// Says what is about to be done, and that it waits for 确认.
  ///
  /// @param what a sentence: `要停用《旧办法》。`
  public static Turn askBack(Message message, Order order, String what, Texts texts, Instant now) {
    var asked = new AskedBack(Place.of(message), Member.of(message), order, now);
    return Turn.say(texts.say("admin.confirm", what), asked);
  }

  /// Whether something that the member ordered there waits.
  boolean asksBack(Place place, Member member) {
    return waiting(place, member).isPresent();
  }

  private Optional<Order> waiting(Place place, Member member) {
    return confirmations.waiting(place, member, clock.instant().minus(PATIENCE));
  }

  /// `确认` or `取消`.
  Turn decide(Message message, boolean confirmed) {
    var place = Place.of(message);
    var member = Member.of(message);
    Optional<Order> order = waiting(place, member);
    if (order.isEmpty()) {
      return Turn.say(texts.say("admin.nothingWaits"));
    }
    OrderDesk desk = deskOf(order.get());
    if (!desk.mayConfirm(message, order.get())) {
      return Turn.say(texts.say("admin.adminsOnly"));
    }
    Turn turn =
        confirmed ? desk.carryOut(message, order.get()) : Turn.say(texts.say("admin.dropped"));
    var entries = new ArrayList<>(turn.entries());
    entries.add(new Settled(place, member));
    return new Turn(turn.reply(), entries);
  }

  private OrderDesk deskOf(Order order) {
    return desks.stream()
        .filter(desk -> desk.kinds().contains(order.kind()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody carries out " + order.kind()));
  }
}
