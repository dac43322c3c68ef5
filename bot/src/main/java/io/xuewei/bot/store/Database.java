package io.xuewei.bot.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// The connections: one that writes, from one thread, and a few that read.
///
/// A write returns when it is on the disk. Reads see what was committed before they began and never
/// wait for a write.
final class Database implements AutoCloseable {

  private static final int READERS = 4;

  /// Something to do in one transaction. It may run twice, so it must have no effect but on the
  /// database.
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  private final Writer writer;
  private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
  private final List<Connection> all = new ArrayList<>();

  private Database(String url) throws SQLException {
    Connection writing = connect(url);
    Migrations.apply(writing);
    writer = new Writer(writing);
    for (int i = 0; i < READERS; i++) {
      Connection reading = connect(url);
      Sql.run(reading, "pragma query_only = on");
      all.add(reading);
      readers.add(reading);
    }
  }

  /// Opens the database, makes it if there is none, and brings its tables up to date.
  ///
  /// @param url `jdbc:sqlite:` and a file
  static Database open(String url) {
    try {
      return new Database(url);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot open the database " + url + ": " + e.getMessage(), e);
    }
  }

  private static Connection connect(String url) throws SQLException {
    Connection connection = DriverManager.getConnection(url, settings());
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = 5000");
      statement.execute("pragma journal_mode = wal");
      statement.execute("pragma synchronous = full");
      statement.execute("pragma foreign_keys = on");
      statement.execute("pragma secure_delete = on");
    }
    return connection;
  }

  /// Nobody asks for generated keys, and the driver would fetch them after every change.
  private static Properties settings() {
    var settings = new Properties();
    settings.setProperty("jdbc.get_generated_keys", "false");
    return settings;
  }

  /// Runs the work in a transaction and returns when it is durable.
  ///
  /// @throws io.xuewei.bot.chat.Inbox.NotStored when the disk is full or out of reach; nothing has
  ///   changed then
  /// @throws IllegalStateException when the database refuses the work itself
  <T> T write(Work<T> work) {
    return writer.write(work);
  }

  /// Runs work that only reads.
  <T> T read(Work<T> work) {
    Connection connection = take();
    try {
      return work.in(connection);
    } catch (SQLException e) {
      throw Failures.of(e);
    } finally {
      readers.add(connection);
    }
  }

  private Connection take() {
    boolean interrupted = false;
    while (true) {
      try {
        Connection connection = readers.take();
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
        return connection;
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
  }

  /// Finishes the writes that were handed in, then closes the file.
  @Override
  public void close() {
    try {
      writer.close();
      for (Connection connection : all) {
        connection.close();
      }
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }
}
