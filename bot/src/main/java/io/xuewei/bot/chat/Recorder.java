package io.xuewei.bot.chat;

import java.lang.System.Logger.Level;
import java.util.List;

/// Cuts a reply into parts and stores everything that a turn brought, in one transaction.
public final class Recorder {

  private static final System.Logger LOG = System.getLogger(Recorder.class.getName());

  private final Journal journal;
  private final Channels channels;
  private final Notices notices;

  public Recorder(Journal journal, Channels channels) {
    this.journal = journal;
    this.channels = channels;
    this.notices = new Notices(channels);
  }

  /// The turn is over: reply and entries stored, job done, message blanked.
  void record(Job job, Turn turn) {
    List<Part> parts = turn.reply().map(reply -> parts(job, reply)).orElse(List.of());
    journal.complete(job, parts, turn.entries());
    hush(job, parts);
  }

  /// The job is given up, with or without a word. Never fails because of the word.
  void giveUp(Job job, Turn apology) {
    List<Part> parts = List.of();
    try {
      parts = apology.reply().map(reply -> parts(job, reply)).orElse(parts);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "no apology for job {0}: {1}", job.id(), e.getMessage());
    }
    journal.giveUp(job, parts);
    hush(job, parts);
  }

  /// Lets the channel know which messages it need not wait for a reply to: a reply is to the last
  /// piece of what was said.
  private void hush(Job job, List<Part> parts) {
    job.pieces().forEach(piece -> hush(piece.message()));
    if (parts.isEmpty()) {
      hush(job.message());
    }
  }

  /// Never fails because of the channel.
  private void hush(Message message) {
    try {
      channels.named(message.channel()).silent(message);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "channel {0}: {1}", message.channel(), Worker.kind(e));
    }
  }

  private List<Part> parts(Job job, Reply reply) {
    Message message = job.message();
    return notices.reply(message, key(job), reply);
  }

  /// The same on every try of a job, and another when a platform uses a message's id again after
  /// its key was forgotten.
  private static String key(Job job) {
    Message message = job.message();
    return String.join(
        "\n",
        message.channel(),
        message.dedupeKey(),
        Long.toString(job.acceptedAt().toEpochMilli()));
  }
}
