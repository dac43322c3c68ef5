package io.xuewei.bot.chat;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Cuts a reply into parts and stores everything that a turn brought, in one transaction.
public final class Recorder {

  private static final System.Logger LOG = System.getLogger(Recorder.class.getName());

  private final Journal journal;
  private final Channels channels;

  public Recorder(Journal journal, Channels channels) {
    this.journal = journal;
    this.channels = channels;
  }

  /// The turn is over: reply and entries stored, job done, message blanked.
  void record(Job job, Turn turn) {
    List<Part> parts = turn.reply().map(reply -> parts(job, reply)).orElse(List.of());
    journal.complete(job, parts, turn.entries());
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
  }

  private List<Part> parts(Job job, Reply reply) {
    Message message = job.message();
    List<String> texts = channels.named(message.channel()).split(reply.text());
    var parts = new ArrayList<Part>();
    for (String text : texts) {
      int number = parts.size() + 1;
      parts.add(
          new Part(
              id(job, number),
              message.channel(),
              message.room().id(),
              message.id(),
              text,
              number,
              texts.size(),
              number == 1 ? reply.references() : List.of()));
    }
    return parts;
  }

  /// The same on every try of a job, and another when a platform uses a message's id again after
  /// its key was forgotten. It does not depend on the database: a platform that remembers ids must
  /// not take a new reply for an old one.
  private static String id(Job job, int number) {
    Message message = job.message();
    String key =
        String.join(
            "\n",
            message.channel(),
            message.dedupeKey(),
            Long.toString(job.acceptedAt().toEpochMilli()),
            Integer.toString(number));
    return "msg_" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }
}
