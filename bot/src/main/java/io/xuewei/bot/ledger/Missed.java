package io.xuewei.bot.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells a member at which lessons they were missing.
record Missed(PeriodLedger ledger, Words words) {

  /// @param alone whether nobody else reads along
  String of(String person, boolean alone) {
    var lines = new ArrayList<String>();
    for (LessonRecord lesson : ledger.lessons()) {
      if (lesson.state().counts()) {
        line(lesson, person).map(line -> tell(lesson, line)).ifPresent(lines::add);
      }
    }
    if (lines.isEmpty()) {
      return words.say("missedNone");
    }
    return alone
        ? words.say("missed", lines.size()) + "\n" + String.join("\n", lines)
        : words.say("missedNumber", lines.size());
  }

  private Optional<PersonLine> line(LessonRecord lesson, String person) {
    List<PersonLine> own =
        lesson.persons().stream()
            .filter(line -> line.person().equals(person))
            .filter(line -> line.isExpected(ledger.counting().excluded()))
            .filter(line -> !line.isPresent() && line.part().mark() != Mark.OPEN)
            .toList();
    return own.stream().findFirst();
  }

  private String tell(LessonRecord lesson, PersonLine line) {
    String day =
        lesson.head().time().value().map(s -> words.shortDay(s.from().toLocalDate())).orElse("");
    return words.say(
        "missedLine", day, words.text(lesson.head().topic().value()), words.mark(line));
  }
}
