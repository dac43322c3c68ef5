package io.xuewei.bot.chat;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// Sends the stored parts of replies, in order per room, until the platform has taken each or it is
/// given up.
///
/// A part keeps its id on every attempt. A crash between sending and noting the receipt means one
/// more attempt with the same id, by which the platform knows it. Call [#runDue] at the start and
/// every second; [#wake] sends at once.
public final class Outbox {

  private static final System.Logger LOG = System.getLogger(Outbox.class.getName());

  /// How long to wait after the first, second, … failure; after one more the part is given up.
  private static final List<Duration> RETRIES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  private final Parts parts;
  private final Channels channels;
  private final InstantSource clock;
  private final Lanes lanes;

  /// Sent, but the receipt could not be stored yet: not to be sent again.
  private final Set<String> unrecorded = ConcurrentHashMap.newKeySet();

  /// @param executor where the rooms are worked on: [RoomThreads], or `Runnable::run` in tests
  public Outbox(Parts parts, Channels channels, Executor executor, InstantSource clock) {
    this.parts = parts;
    this.channels = channels;
    this.clock = clock;
    this.lanes = new Lanes(executor, this::drain);
  }

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

  /// @return whether the room's next part may follow now
  private boolean attempt(Parts.Waiting waiting) {
    Part part = waiting.part();
    try {
      if (unrecorded.add(part.id())) {
        channels.named(part.channel()).send(part, new Way.Push());
      }
      parts.sent(part, clock.instant());
      unrecorded.remove(part.id());
      return true;
    } catch (InterruptedException _) {
      unrecorded.remove(part.id());
      Thread.currentThread().interrupt();
      return false;
    } catch (NotSent e) {
      return failed(waiting, e);
    } catch (Inbox.NotStored e) {
      throw e; // It is sent, and stays in `unrecorded` until the receipt can be stored.
    } catch (RuntimeException e) {
      return failed(waiting, NotSent.later(e.toString()));
    }
  }

  private boolean failed(Parts.Waiting waiting, NotSent failure) {
    Part part = waiting.part();
    unrecorded.remove(part.id());
    if (failure.remedy() != NotSent.Remedy.LATER || waiting.tries() >= RETRIES.size()) {
      LOG.log(
          Level.ERROR,
          "part {0} to channel {1} is given up: {2}",
          part.id(),
          part.channel(),
          failure.getMessage());
      parts.giveUp(part, clock.instant(), String.valueOf(failure.getMessage()));
      return true;
    }
    Duration usual = RETRIES.get(waiting.tries());
    Duration wait = failure.retryAfter().filter(asked -> asked.compareTo(usual) > 0).orElse(usual);
    Instant due = clock.instant().plus(wait);
    parts.postpone(part, due, String.valueOf(failure.getMessage()));
    return false;
  }
}
