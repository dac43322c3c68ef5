package io.xuewei.bot.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts together what a member sent in pieces: `@学委`, `关于党费,` and `怎么交` are one message.
///
/// What is put together is found again from the stored jobs each time, by what they say and when
/// they were accepted, so there is nothing that a crash could lose. A half-sentence that waits
/// holds nobody else up, and whatever the same member says next ends the waiting.
final class Merging {

  /// How many jobs of a room are looked at when the first one is a half-sentence.
  static final int LOOK_AHEAD = 64;

  /// A member who ends every line with a comma is answered at some time.
  private static final int MOST_PIECES = 5;

  private final Router router;
  private final Duration rest;

  /// @param rest how long after a half-sentence its rest may come
  Merging(Router router, Duration rest) {
    this.router = router;
    this.rest = rest;
  }

  /// Whether the rest of it may be another message. Commands are never delayed.
  boolean isHalf(Job job) {
    Message message = job.message();
    Utterance said = said(message);
    return !message.sender().bot()
        && job.pieces().size() < MOST_PIECES - 1
        && HalfSentence.is(said)
        && (HalfSentence.isMentionOnly(said) || !router.isCommand(message));
  }

  /// The job that is to be done next.
  ///
  /// @param line a room's jobs, in order
  Optional<Job> next(List<Job> line, Instant now) {
    var jobs = new ArrayList<>(line);
    for (int i = 0; i < jobs.size(); i++) {
      Job job = jobs.get(i);
      int follower = follower(jobs, i);
      if (!isHalf(job) || isOver(job, follower < 0 ? null : jobs.get(follower), now)) {
        return Optional.of(job);
      }
      if (follower >= 0) {
        jobs.set(follower, together(job, jobs.get(follower)));
      }
    }
    return Optional.empty();
  }

  /// Whether nothing belongs to it any more: its time is over, or something else was said.
  private boolean isOver(Job half, @Nullable Job follower, Instant now) {
    return follower == null
        ? !now.isBefore(half.acceptedAt().plus(rest))
        : !belongTogether(half, follower);
  }

  /// Where the same member's next job is; -1 when there is none.
  private static int follower(List<Job> jobs, int of) {
    String member = jobs.get(of).message().sender().id();
    for (int i = of + 1; i < jobs.size(); i++) {
      if (jobs.get(i).message().sender().id().equals(member)) {
        return i;
      }
    }
    return -1;
  }

  private boolean belongTogether(Job half, Job next) {
    Message message = next.message();
    boolean inTime = next.acceptedAt().isBefore(half.acceptedAt().plus(rest));
    boolean mentionOnly = HalfSentence.isMentionOnly(said(half.message()));
    int length = said(half.message()).text().length() + said(message).text().length();
    return inTime
        && length < Router.LONGEST_QUESTION
        && !router.isToSomebodyElse(message)
        && (mentionOnly || !router.isCommand(message));
  }

  /// The later message with the words of both.
  private Job together(Job half, Job next) {
    Utterance first = said(half.message());
    Utterance second = said(next.message());
    Message last = next.message();
    var message =
        new Message(
            last.channel(),
            last.dedupeKey(),
            last.room(),
            last.sender(),
            last.id(),
            join(first.text(), second.text()),
            last.sentAt(),
            first.addressed() || second.addressed(),
            both(half.message().mentions(), last.mentions()),
            last.quoted().or(half.message()::quoted),
            last.windows());
    var pieces = new ArrayList<>(half.pieces());
    pieces.add(half);
    int tries = Math.max(half.tries(), next.tries());
    return new Job(next.id(), message, next.acceptedAt(), tries, pieces);
  }

  private Utterance said(Message message) {
    return Utterance.of(message, router.botName());
  }

  private static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  /// With a space only between Latin words or numbers.
  private static String join(String first, String second) {
    boolean apart =
        !first.isEmpty()
            && !second.isEmpty()
            && isLatin(first.charAt(first.length() - 1))
            && isLatin(second.charAt(0));
    return apart ? first + " " + second : first + second;
  }

  private static boolean isLatin(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
