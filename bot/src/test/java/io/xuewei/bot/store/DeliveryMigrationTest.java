package io.xuewei.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Problem;
import io.xuewei.bot.chat.Receipts;
import io.xuewei.bot.chat.SettableClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of before there were windows and receipts of notices.
class DeliveryMigrationTest {

  private static final String CONTENT = "{\"text\":\"学习\",\"references\":[]}";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2025-06-12T19:00");

  private void formerFile(Path file) throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Migrations.apply(c, Migrations.FILES.subList(0, 2));
      String add =
          """
          insert into part (id, channel, room, in_reply_to, content, number, of_parts, status,
            due_at, ended_at) values (?, 'hall', 'room', ?, ?, ?, ?, ?, ?, ?)
          """;
      long at = clock.millis();
      Sql.update(c, add, "p0", "m0", null, 1, 1, "sent", at, at);
      Sql.update(c, add, "p1", "m1", CONTENT, 1, 2, "waiting", at, null);
      Sql.update(c, add, "p2", "m1", CONTENT, 2, 2, "waiting", at, null);
      Sql.update(c, add, "p3", "m2", CONTENT, 1, 1, "waiting", at, null);
    }
  }

  @Test
  void whatWaitedStillGoesOutAndStillFailsTogether() throws Exception {
    Path file = folder.resolve("xuewei.db");
    formerFile(file);
    try (var store = Store.open(file, clock)) {
      Part first =
          store.parts().next(new Place("hall", "room"), clock.instant()).orElseThrow().part();
      assertThat(first.id()).isEqualTo("p1");
      assertThat(first.until()).isEmpty();

      store.parts().giveUp(first, clock.instant(), new Problem(Problem.Kind.REFUSED, "no"));

      assertThat(Tables.rows(store, "select id, status from part order by seq"))
          .containsExactly("p0|sent", "p1|failed", "p2|failed", "p3|waiting");
      var all =
          new Receipts.Query(
              Set.of(Receipts.State.values()), Optional.empty(), Optional.empty(), 10);
      assertThat(store.receipts().list(all)).hasSize(3);
    }
  }
}
