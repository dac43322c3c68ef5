package io.xuewei.knowledge.format;

import io.xuewei.knowledge.Problem.Kind;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads a file in a thread of its own, so that a file on which a library never comes back, or runs
/// out of stack or memory, is a refusal and not the end of a refresh.
///
/// Readers ask their budget and end by themselves when the time is up; who does not within half as
/// long again is given up. The thread then ends at its next look at the budget; it keeps no program
/// alive.
final class Deadline {

  private static final long STACK = 4L << 20;

  private final SourceFile file;

  Deadline(SourceFile file) {
    this.file = file;
  }

  FileText call(Callable<FileText> reading) throws UnreadableDocument {
    var done = new CompletableFuture<FileText>();
    var thread = new Thread(null, () -> run(reading, done), "reading " + file.name(), STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      long millis = file.budget().limits().time().toMillis();
      return done.get(millis + millis / 2, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      giveUp(thread);
      throw file.refused(
          Kind.TOO_LARGE, String.valueOf(TooMuch.time(file.budget().limits()).getMessage()));
    } catch (InterruptedException e) {
      giveUp(thread);
      Thread.currentThread().interrupt();
      throw file.refused(
          Kind.UNREADABLE, "was not read, because reading was stopped; refresh again");
    } catch (ExecutionException e) {
      throw refusal(e.getCause() == null ? e : e.getCause());
    }
  }

  private void giveUp(Thread thread) {
    file.budget().cancel();
    thread.interrupt();
  }

  /// Whatever a library throws belongs to this one file, an error too.
  private static void run(Callable<FileText> reading, CompletableFuture<FileText> done) {
    try {
      done.complete(reading.call());
    } catch (Throwable e) {
      done.completeExceptionally(e);
    }
  }

  private UnreadableDocument refusal(Throwable cause) {
    return switch (cause) {
      case UnreadableDocument e -> e;
      case StackOverflowError _ ->
          file.refused(Kind.TOO_LARGE, "has parts too deep inside each other; save it anew");
      case OutOfMemoryError _ ->
          file.refused(Kind.TOO_LARGE, "needs more memory than there is; split it");
      default ->
          file.refused(Kind.DAMAGED, "is damaged and cannot be read; save it anew (" + cause + ")");
    };
  }
}
