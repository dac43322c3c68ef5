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
/// When a piece of work fails, or the transaction as a whole is lost (SQLite ends it when the disk
/// is full), each piece is run again alone, so that one does not hurt the others.
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
      if (transact(group) || group.size() == 1) {
        group.forEach(Task::durable);
      } else {
        separately(group);
      }
    } catch (SQLException e) {
      rollBack();
      if (group.size() == 1) {
        group.getFirst().lost(Failures.of(e));
      } else {
        separately(group);
      }
    }
  }

  private void separately(List<Task<?>> group) {
    for (Task<?> task : group) {
      commit(List.of(task));
    }
  }

  /// @return false when a piece of work failed, and nothing was committed
  private boolean transact(List<Task<?>> group) throws SQLException {
    Sql.run(connection, "begin immediate");
    for (Task<?> task : group) {
      if (!task.run(connection)) {
        rollBack();
        return false;
      }
    }
    Sql.run(connection, "commit");
    return true;
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
