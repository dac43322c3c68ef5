package io.xuewei.bot.study;

import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.study.Attendance.Participation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// A member's record in at most five lines: totals, this month, the last three.
final class MyRecord {

  private static final int LATEST = 3;

  private final List<Participation> participations;
  private final Texts texts;
  private final Clock clock;

  MyRecord(List<Participation> participations, Texts texts, Clock clock) {
    this.participations = participations;
    this.texts = texts;
    this.clock = clock;
  }

  String tell(String name) {
    if (participations.isEmpty()) {
      return texts.say("record.empty", name);
    }
    var lines = new ArrayList<String>();
    long late = participations.stream().filter(p -> p.lateMinutes() > 0).count();
    long online = participations.stream().filter(Participation::online).count();
    lines.add(texts.say("record.total", name, participations.size(), late, online));
    lines.add(texts.say("record.month", thisMonth()));
    participations.stream().limit(LATEST).map(this::line).forEach(lines::add);
    return String.join("\n", lines);
  }

  private long thisMonth() {
    YearMonth now = YearMonth.from(day(clock.instant()));
    return participations.stream().filter(p -> YearMonth.from(day(p.at())).equals(now)).count();
  }

  private String line(Participation participation) {
    LocalDate day = day(participation.at());
    String key = participation.lateMinutes() > 0 ? "record.lineLate" : "record.line";
    return texts.say(
        key,
        day.getMonthValue(),
        day.getDayOfMonth(),
        participation.topic(),
        participation.lateMinutes());
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }
}
