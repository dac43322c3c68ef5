package io.xuewei.bot.study;

import io.xuewei.bot.attendance.Attendance;
import io.xuewei.bot.attendance.Attendance.Manner;
import io.xuewei.bot.attendance.Attendance.Status;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.roster.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// A member's record in at most five lines: totals, this month, the last three.
final class MyRecord {

  private static final int LATEST = 3;

  private final StudyDesk.Records records;
  private final Texts texts;
  private final Clock clock;

  MyRecord(StudyDesk.Records records, Texts texts, Clock clock) {
    this.records = records;
    this.texts = texts;
    this.clock = clock;
  }

  String tell(String name, Person person) {
    List<Attendance> attended =
        records.register().ofPerson(person.id()).stream()
            .filter(a -> a.presence().status() == Status.PRESENT)
            .toList();
    if (attended.isEmpty()) {
      return texts.say("record.empty", name);
    }
    var lines = new ArrayList<String>();
    long late = attended.stream().filter(a -> a.presence().lateMinutes() > 0).count();
    long online = attended.stream().filter(a -> a.presence().manner() == Manner.ONLINE).count();
    lines.add(texts.say("record.total", name, attended.size(), late, online));
    lines.add(texts.say("record.month", thisMonth(attended)));
    attended.stream().limit(LATEST).map(this::line).forEach(lines::add);
    return String.join("\n", lines);
  }

  private long thisMonth(List<Attendance> attended) {
    YearMonth now = YearMonth.from(day(clock.instant()));
    return attended.stream()
        .filter(a -> YearMonth.from(day(a.evidence().happened())).equals(now))
        .count();
  }

  private String line(Attendance attended) {
    LocalDate day = day(attended.evidence().happened());
    int late = attended.presence().lateMinutes();
    String topic =
        records.lessons().lesson(attended.lesson()).map(l -> l.subject().topic()).orElse("");
    return texts.say(
        late > 0 ? "record.lineLate" : "record.line",
        day.getMonthValue(),
        day.getDayOfMonth(),
        topic,
        late);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }
}
