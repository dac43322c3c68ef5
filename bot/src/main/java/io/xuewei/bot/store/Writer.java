package io.xuewei.bot.store;

import io.xuewei.bot.chat.Inbox.NotStored;
import io.xuewei.bot.store.Database.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The one thread that writes. Work handed in while it was busy shares the next commit, and so the
/// wait for the disk.
///
/// Each piece of work runs in a savepoint, so that one that fails does not hurt the others. When
/// the transaction as a whole is lost (SQLite ends it when the disk is full), each piece is run
/// again alone.
final class Writer {

  private static final int MOST_PER_COMMIT = 256;

  /// Handed in last, when the database is closed.
  private final Task<Boolean> end = new Task<>(_ -> true);

  private final Connection connection;
  private final BlockingQueue<Task<?>> queue = new LinkedBlockingQueue<>();

  /// Guarded by `queue`: nothing is handed in after the end.
  private boolean closed;

  Writer(Connection connection) {
    this.connection = connection;
    Thread.ofPlatform().name("writer").daemon().start(this::run);
  }

  <T> T write(Work<T> work) {
    var task = new Task<>(work);
    hand(task, false);
    return task.await();
  }

  private void hand(Task<?> task, boolean last) {
    synchronized (queue) {
      if (closed) {
        throw new NotStored("the database is closed", new IllegalStateException("closed"));
      }
      closed = last;
      queue.add(task);
    }
  }

  /// Returns when everything handed in before is done.
  void close() throws SQLException {
    hand(end, true);
    end.await();
    connection.close();
  }

  private void run() {
    var group = new ArrayList<Task<?>>();
    while (!group.contains(end)) {
      group.clear();
      collect(group);
      commit(group);
    }
  }

  private void collect(List<Task<?>> group) {
    try {
      group.add(queue.take());
      queue.drainTo(group, MOST_PER_COMMIT);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the writer", e);
    }
  }

  private void commit(List<Task<?>> group) {
    try {
      transact(group);
      group.forEach(Task::durable);
    } catch (SQLException e) {
      rollBack();
      separately(group, e);
    }
  }

  private void separately(List<Task<?>> group, SQLException cause) {
    if (group.size() == 1) {
      group.getFirst().lost(Failures.of(cause));
      return;
    }
    for (Task<?> task : group) {
      commit(List.of(task));
    }
  }

  private void transact(List<Task<?>> group) throws SQLException {
    Sql.run(connection, "begin immediate");
    for (Task<?> task : group) {
      Sql.run(connection, "savepoint work");
      if (!task.run(connection)) {
        Sql.run(connection, "rollback to work");
      }
      Sql.run(connection, "release work");
    }
    Sql.run(connection, "commit");
  }

  /// The transaction may be gone already, which is as good.
  private void rollBack() {
    try {
      Sql.run(connection, "rollback");
    } catch (SQLException e) {
      System.getLogger(Writer.class.getName())
          .log(System.Logger.Level.DEBUG, "nothing to roll back: {0}", e.getMessage());
    }
  }
}
