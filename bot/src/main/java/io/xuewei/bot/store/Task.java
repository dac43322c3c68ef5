package io.xuewei.bot.store;

import io.xuewei.bot.store.Database.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// A piece of work on its way through the [Writer], and the one who waits for it.
final class Task<T> {

  private final Work<T> work;
  private final CompletableFuture<T> promise = new CompletableFuture<>();
  private @Nullable T result;
  private @Nullable RuntimeException failure;

  Task(Work<T> work) {
    this.work = work;
  }

  /// Does the work.
  ///
  /// @return false when it failed and what it did must be undone
  boolean run(Connection connection) {
    result = null;
    failure = null;
    try {
      result = work.in(connection);
      return true;
    } catch (SQLException e) {
      failure = Failures.of(e);
    } catch (RuntimeException e) {
      failure = e;
    }
    return false;
  }

  /// The transaction that it ran in is committed.
  void durable() {
    if (failure != null) {
      promise.completeExceptionally(failure);
    } else {
      promise.complete(result);
    }
  }

  /// The transaction could not be committed.
  void lost(RuntimeException cause) {
    promise.completeExceptionally(failure != null ? failure : cause);
  }

  T await() {
    try {
      return promise.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failed) {
        throw failed;
      }
      throw e;
    }
  }
}
