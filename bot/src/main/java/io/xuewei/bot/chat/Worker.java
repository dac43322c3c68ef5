package io.xuewei.bot.chat;

import io.xuewei.bot.chat.Inbox.NotStored;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Takes the stored jobs, room by room in order, and has the [Conversation] handle them.
///
/// Nothing is remembered here: after a crash the journal still says what is to be done. Call
/// [#runDue] at the start and a few times a second; the [#inbox] wakes a room at once.
public final class Worker {

  private static final System.Logger LOG = System.getLogger(Worker.class.getName());

  /// How long to wait after the first, second, … failure of a job; after the last it is given up.
  private static final List<Duration> BACK_OFF =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2));

  /// No longer than a member notices.
  static final Duration LONGEST_RUSH = Duration.ofMillis(200);

  private static final Duration BREATHER = Duration.ofMillis(20);

  private final Precedence precedence = new Precedence(LONGEST_RUSH, BREATHER);
  private final Conversation conversation;
  private final Journal journal;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Lanes lanes;

  /// @param executor where the rooms are worked on: [RoomThreads], or `Runnable::run` in tests
  public Worker(
      Conversation conversation,
      Journal journal,
      Outbox outbox,
      Executor executor,
      InstantSource clock) {
    this.conversation = conversation;
    this.journal = journal;
    this.outbox = outbox;
    this.clock = clock;
    this.lanes = new Lanes(executor, this::drain);
  }

  /// An inbox that gets the work going as soon as a message is stored. While messages are being
  /// stored, no further job is begun, for a fifth of a second at most.
  public Inbox inbox(Inbox stored) {
    return message -> {
      boolean fresh = acceptFirst(stored, message);
      if (fresh) {
        lanes.wake(Place.of(message));
      }
      return fresh;
    };
  }

  private boolean acceptFirst(Inbox stored, Message message) {
    precedence.arrives();
    try {
      return stored.accept(message);
    } finally {
      precedence.arrived();
    }
  }

  /// Wakes every room in which something is due.
  public void runDue() {
    journal.dueRooms(clock.instant()).forEach(lanes::wake);
  }

  private void drain(Place place) {
    boolean goOn = true;
    while (goOn) {
      precedence.giveWay();
      goOn = next(place).map(this::attempt).orElse(false);
    }
  }

  /// The room's next job; looks further only when the first one may not be all of its sentence.
  private Optional<Job> next(Place place) {
    Instant now = clock.instant();
    Merging merging = conversation.merging();
    Optional<Job> first = journal.next(place, now);
    return first.filter(merging::isHalf).isEmpty()
        ? first
        : merging.next(journal.next(place, now, Merging.LOOK_AHEAD), now);
  }

  /// @return whether the room's next job may follow now
  private boolean attempt(Job job) {
    try {
      conversation.handle(job);
      outbox.wake(Place.of(job.message()));
      return true;
    } catch (NotStored e) {
      throw e; // Not the job's fault: it does not count as a try.
    } catch (RuntimeException | StackOverflowError e) {
      return failed(job, e);
    }
  }

  private boolean failed(Job job, Throwable cause) {
    if (job.tries() < BACK_OFF.size()) {
      Instant due = clock.instant().plus(BACK_OFF.get(job.tries()));
      LOG.log(Level.WARNING, "job {0} failed and is tried again: {1}", job.id(), kind(cause));
      journal.postpone(job, due);
      return false;
    }
    LOG.log(
        Level.ERROR,
        "job {0} is given up after {1} tries: {2}",
        job.id(),
        job.tries() + 1,
        kind(cause));
    conversation.giveUp(job);
    outbox.wake(Place.of(job.message()));
    return true;
  }

  /// Class and place only: a failure's message may quote what the member said.
  static String kind(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    return cause.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
