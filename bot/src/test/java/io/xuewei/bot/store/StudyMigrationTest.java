package io.xuewei.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.attendance.Attendance;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.SettableClock;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.roster.Group;
import io.xuewei.bot.roster.Person;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sign-ins from before there were groups and persons are still there.
class StudyMigrationTest {

  @TempDir Path folder;

  private static void formerFile(Path file) throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Migrations.apply(c, Migrations.FILES.subList(0, 3));
      String session = "insert into study_session values (?, ?, ?, ?, 'code-o', ?, ?)";
      Sql.update(c, session, 1, "hall", "一支部", "党课", 1000, "m1");
      Sql.update(c, session, 2, "ding", "一支部", "主题党日", 2000, "m2");
      Sql.update(c, "insert into study_session_end values (1, 'code-o', 5000, 'm9')");
      String checkIn = "insert into check_in values (?, ?, 'hall', ?, ?, ?, ?, ?, ?)";
      Sql.update(c, checkIn, 1, 1, "code-张三", "张三", 1500, 0, 1, "m3");
      Sql.update(c, checkIn, 2, 1, "code-李四", "李四", 1700, 12, 0, "m4");
      Sql.update(c, checkIn, 3, 2, "code-张三", "张三三", 2500, 0, 0, "m5");
    }
  }

  @Test
  void formerSignInsAreStillThere() throws Exception {
    Path file = folder.resolve("xuewei.db");
    formerFile(file);
    try (var store = Store.open(file, new SettableClock("2025-06-12T19:00"))) {
      Group group = store.directory().groupAt(new Place("hall", "一支部")).orElseThrow();
      assertThat(store.directory().groupAt(new Place("ding", "一支部"))).get().isNotEqualTo(group);
      List<Person> roster = store.directory().roster(group.id(), LocalDate.of(2025, 6, 12));
      assertThat(roster).extracting(Person::name).containsExactly("张三三", "李四");
      Lesson lesson =
          store.lessons().between(group.id(), Instant.EPOCH, Instant.ofEpochMilli(9000)).getFirst();
      assertThat(lesson.status()).isEqualTo(Lesson.Status.CLOSED);
      assertThat(lesson.subject().topic()).isEqualTo("党课");
      List<Attendance> rows = store.register().ofLesson(lesson.id());
      assertThat(rows).extracting(a -> a.presence().lateMinutes()).containsExactly(0, 12);
      assertThat(rows)
          .extracting(a -> a.evidence().messageId().orElse(""))
          .containsExactly("m3", "m4");
      Person member = store.directory().person(new Member("hall", "code-张三")).orElseThrow();
      assertThat(store.register().ofPerson(member.id())).hasSize(2);
    }
  }
}
