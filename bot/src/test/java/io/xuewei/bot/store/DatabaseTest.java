package io.xuewei.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.bot.chat.Inbox.NotStored;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  @TempDir Path folder;
  private Database database;
  private final CountDownLatch gate = new CountDownLatch(1);

  @BeforeEach
  void open() {
    database = Database.open(url());
    database.write(c -> Sql.update(c, "create table note (text text unique)"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("test.db");
  }

  private static int add(Connection c, String text) throws SQLException {
    return Sql.update(c, "insert into note values (?)", text);
  }

  private static int count(Connection c) throws SQLException {
    return Sql.first(c, "select count(*) from note", row -> row.getInt(1)).orElseThrow();
  }

  /// Hands work in while the writer is busy, and returns when it waits in line.
  private <T> Future<T> queue(Database.Work<T> work) {
    var result = new CompletableFuture<T>();
    Thread thread =
        Thread.ofPlatform()
            .start(() -> {
              try {
                result.complete(database.write(work));
              } catch (RuntimeException e) {
                result.completeExceptionally(e);
              }
            });
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return result;
  }

  private Future<Boolean> busy() {
    return queue(_ -> {
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return true;
    });
  }

  /// Fetching a key is one more statement after each change.
  @Test
  void doesNotFetchKeysThatNobodyAsksFor() {
    boolean fetched =
        database.write(c -> {
          try (var insert = c.prepareStatement("insert into note values ('a')")) {
            insert.executeUpdate();
            ResultSet keys = insert.getGeneratedKeys();
            return keys != null && keys.next();
          }
        });
    assertThat(fetched).isFalse();
  }

  @Test
  void putsWorkThatWaitedIntoOneCommit() throws Exception {
    busy();
    queue(c -> add(c, "first"));
    Future<List<Integer>> second =
        queue(c -> List.of(count(c), database.read(DatabaseTest::count)));
    gate.countDown();
    assertThat(second.get()).as("seen inside, seen outside").containsExactly(1, 0);
    assertThat(database.read(DatabaseTest::count)).isEqualTo(1);
  }

  @Test
  void undoesOnlyTheWorkThatFailed() throws Exception {
    busy();
    Future<Integer> good = queue(c -> add(c, "a"));
    Future<Integer> bad = queue(c -> add(c, "b") + add(c, "a"));
    Future<Integer> broken =
        queue(c -> {
          add(c, "c");
          throw new IllegalArgumentException("broken");
        });
    Future<Integer> last = queue(c -> add(c, "d"));
    gate.countDown();
    assertThat(good.get()).isEqualTo(1);
    assertThat(last.get()).isEqualTo(1);
    assertThatThrownBy(bad::get).cause().isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(broken::get).cause().hasMessage("broken");
    List<String> kept =
        database.read(c -> Sql.list(c, "select text from note", row -> row.getString(1)));
    assertThat(kept).containsExactly("a", "d");
  }

  @Test
  void keepsWhatFitsWhenTheDiskIsFullAndGoesOnWhenThereIsSpace() throws Exception {
    fill();
    busy();
    Future<Integer> small = queue(c -> add(c, "small"));
    Future<Integer> big = queue(c -> add(c, "big".repeat(100_000)));
    Future<Integer> another = queue(c -> add(c, "another"));
    gate.countDown();
    assertThatThrownBy(big::get).cause().isInstanceOf(NotStored.class).hasMessageContaining("full");
    assertThat(small.get()).isEqualTo(1);
    assertThat(another.get()).isEqualTo(1);
    assertThat(database.read(DatabaseTest::count)).isEqualTo(2);

    database.write(c -> Sql.list(c, "pragma max_page_count = 100000", row -> row.getInt(1)));
    assertThat(database.<Integer>write(c -> add(c, "big".repeat(100_000)))).isEqualTo(1);
  }

  /// The file may not grow any more.
  private void fill() {
    database.write(c -> Sql.list(c, "pragma max_page_count = 1", row -> row.getInt(1)));
  }

  @Test
  void finishesWhatWasHandedInBeforeItCloses() throws Exception {
    busy();
    Future<Integer> waiting = queue(c -> add(c, "late"));
    Thread closing = Thread.ofPlatform().start(() -> database.close());
    while (closing.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThatThrownBy(() -> database.write(c -> add(c, "too late"))).isInstanceOf(NotStored.class);
    gate.countDown();
    assertThat(waiting.get()).isEqualTo(1);
    closing.join();
    database = Database.open(url());
    assertThat(database.read(DatabaseTest::count)).isEqualTo(1);
  }

  @Test
  void isDurableAndChecked() {
    var settings = new ArrayList<String>();
    database.write(c -> {
      for (String name : List.of("journal_mode", "synchronous", "foreign_keys", "secure_delete")) {
        settings.add(Sql.first(c, "pragma " + name, row -> row.getString(1)).orElseThrow());
      }
      return true;
    });
    assertThat(settings).containsExactly("wal", "2", "1", "1");
  }

  @Test
  void readersCannotWrite() {
    assertThatThrownBy(() -> database.read(c -> add(c, "no"))).isInstanceOf(RuntimeException.class);
  }

  @Test
  void migratesOnceAndRefusesANewerFile() {
    database.close();
    database = Database.open(url());
    assertThat(
            database.<Integer>read(c -> Sql.list(c, "select number from migration", _ -> 1).size()))
        .isEqualTo(Migrations.FILES.size());
    database.write(c -> Sql.update(c, "insert into migration values (99, 'x')"));
    database.close();
    assertThatThrownBy(() -> Database.open(url()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("newer version");
    database = Database.open("jdbc:sqlite:" + folder.resolve("other.db"));
  }

  @Test
  void namesAFileThatIsNoDatabase() throws Exception {
    Path file = Files.writeString(folder.resolve("letter.db"), "Dear database, ".repeat(100));
    assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("letter.db");
  }
}
