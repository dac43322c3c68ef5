package io.xuewei.bot.chat;

import io.xuewei.bot.chat.Ways.Choice;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Sends the stored parts of replies and notices, in order per room, until the platform has taken
/// each or it is given up.
///
/// A part keeps its id on every attempt. A crash between sending and noting the receipt means one
/// more attempt with the same id, by which the platform knows it. [Ways] chooses how a part gets
/// out, [Pace] when. A notice that finds no way is held until something happens in its room. Call
/// [#runDue] at the start and every second; [#wake] sends at once.
public final class Outbox {

  private static final System.Logger LOG = System.getLogger(Outbox.class.getName());

  /// How long to wait after the first, second, … failure. After one more a reply is given up; a
  /// notice goes on at the last of these until it is too late, and holds nothing back any more.
  private static final List<Duration> RETRIES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  private final Parts parts;
  private final Ways ways;
  private final Pace pace;
  private final Traffic traffic;
  private final InstantSource clock;
  private final Lanes lanes;

  /// Sent, but the receipt could not be stored yet: not to be sent again.
  private final Map<String, Way> unrecorded = new ConcurrentHashMap<>();

  /// @param executor where the rooms are worked on: [RoomThreads], or `Runnable::run` in tests
  public Outbox(Parts parts, Means means, Executor executor, InstantSource clock) {
    this.parts = parts;
    this.ways = means.ways();
    this.pace = means.pace();
    this.traffic = means.traffic();
    this.clock = clock;
    this.lanes = new Lanes(executor, this::drain);
  }

  /// What it sends with.
  ///
  /// @param traffic counts what goes out
  public record Means(Ways ways, Pace pace, Traffic traffic) {}

  /// Sends what waits in a room.
  public void wake(Place place) {
    lanes.wake(place);
  }

  /// Wakes every room in which something is due.
  public void runDue() {
    parts.dueRooms(clock.instant()).forEach(lanes::wake);
  }

  private void drain(Place place) {
    boolean goOn = true;
    while (goOn) {
      Optional<Parts.Waiting> next = parts.next(place, clock.instant());
      goOn = next.isPresent() && attempt(next.get());
    }
  }

  /// @return whether the room's next part, or this one by another way, may follow now
  private boolean attempt(Parts.Waiting waiting) {
    Part part = waiting.part();
    @Nullable Way taken = unrecorded.get(part.id());
    if (taken != null) {
      return recorded(part, taken);
    }
    if (part.until().filter(until -> !until.isAfter(clock.instant())).isPresent()) {
      String why = waiting.problem().map(problem -> "too late: " + problem).orElse("too late");
      return gaveUp(part, new Problem(Problem.Kind.TOO_LATE, why));
    }
    Choice choice;
    try {
      choice = ways.choose(part);
    } catch (IllegalStateException e) {
      return failed(waiting, NotSent.later(String.valueOf(e.getMessage())));
    }
    return switch (choice) {
      case Choice.Go go -> paced(waiting, go);
      case Choice.StandIn by -> replaced(part, by);
      case Choice.None none -> unreachable(part, new Problem(Problem.Kind.NO_WAY, none.why()));
    };
  }

  private boolean paced(Parts.Waiting waiting, Choice.Go go) {
    Part part = waiting.part();
    Optional<Instant> wait = pace.take(Place.of(part), go.channel().allowance().limits());
    if (wait.isPresent()) {
      parts.delay(part, wait.get());
      return false;
    }
    return sent(waiting, go);
  }

  private boolean sent(Parts.Waiting waiting, Choice.Go go) {
    Part part = waiting.part();
    try {
      go.channel().send(part, go.way());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } catch (NotSent e) {
      return e.remedy() == NotSent.Remedy.OTHER_WAY
          ? refused(part, go.way(), e)
          : failed(waiting, e);
    } catch (RuntimeException e) {
      return failed(waiting, NotSent.later(Worker.kind(e)));
    }
    unrecorded.put(part.id(), go.way());
    return recorded(part, go.way());
  }

  /// The part stays in `unrecorded` until the receipt can be stored.
  private boolean recorded(Part part, Way way) {
    parts.sent(part, way, clock.instant());
    unrecorded.remove(part.id());
    ways.forget(part);
    traffic.count(part.channel(), Traffic.Event.SENT);
    return true;
  }

  private boolean refused(Part part, Way way, NotSent failure) {
    String why = String.valueOf(failure.getMessage());
    LOG.log(Level.INFO, "part {0} has to go another way: {1}", part.id(), why);
    ways.refused(part, way, why);
    return true;
  }

  private boolean replaced(Part part, Choice.StandIn by) {
    List<Part> others = StandIns.parts(part, ways.channelOf(part), by.channel());
    parts.replace(part, others, clock.instant(), new Problem(Problem.Kind.NO_WAY, by.why()));
    ways.forget(part);
    lanes.wake(Place.of(others.getFirst()));
    return true;
  }

  /// A reply fails at once; a notice is worth telling later, too.
  private boolean unreachable(Part part, Problem problem) {
    if (part.until().isEmpty()) {
      return gaveUp(part, problem);
    }
    hold(part, part.until().get(), Ways.BELIEVED, problem);
    return true;
  }

  private void hold(Part notice, Instant until, Duration atMost, Problem problem) {
    Instant now = clock.instant();
    Instant again = now.plus(atMost);
    parts.hold(notice, now, again.isAfter(until) ? until : again, problem);
    ways.forget(notice);
  }

  private boolean failed(Parts.Waiting waiting, NotSent failure) {
    Part part = waiting.part();
    Problem problem = Problem.of(failure);
    boolean last = waiting.tries() >= RETRIES.size();
    if (failure.remedy() != NotSent.Remedy.LATER || (last && part.until().isEmpty())) {
      return gaveUp(part, problem);
    }
    traffic.count(part.channel(), Traffic.Event.RETRIED);
    Duration usual = RETRIES.get(Math.min(waiting.tries(), RETRIES.size() - 1));
    Duration wait = failure.retryAfter().filter(asked -> asked.compareTo(usual) > 0).orElse(usual);
    if (last) {
      hold(part, part.until().get(), wait, problem);
      return true;
    }
    Instant now = clock.instant();
    Instant due = now.plus(wait);
    parts.postpone(part, now, part.until().filter(due::isAfter).orElse(due), problem);
    return false;
  }

  private boolean gaveUp(Part part, Problem problem) {
    LOG.log(
        Level.ERROR,
        "part {0} to channel {1} is given up: {2}",
        part.id(),
        part.channel(),
        problem.why());
    parts.giveUp(part, clock.instant(), problem);
    traffic.count(part.channel(), Traffic.Event.FAILED);
    ways.forget(part);
    return true;
  }
}
