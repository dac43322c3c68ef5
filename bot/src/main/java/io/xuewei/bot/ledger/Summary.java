package io.xuewei.bot.ledger;

import java.util.ArrayList;
import java.util.List;

/// Attendance in a few lines: every rate with its numbers, exclusions and rule version.
record Summary(PeriodLedger ledger, Words words) {

  /// Of the one lesson of the ledger.
  String lesson() {
    LessonRecord lesson = ledger.lessons().getFirst();
    Counts counts = ledger.counts(lesson);
    var lines = new ArrayList<String>();
    String topic = words.text(lesson.head().topic().value());
    lines.add(words.say(lesson.state().over() ? "sum.over" : "sum.running", topic));
    if (!lesson.state().rosterKept()) {
      lines.add(words.say("sum.present", counts.present().all(), counts.onLeave()));
      lines.add(words.say("rosterNotKept"));
      return String.join("\n", lines);
    }
    int missing = counts.missing().absent() + counts.missing().open();
    lines.add(
        words.say(
            lesson.state().over() ? "sum.counts" : "sum.countsSoFar",
            counts.expected(),
            counts.present().all(),
            counts.present().online(),
            counts.present().late(),
            counts.onLeave(),
            missing));
    if (lesson.state().over()) {
      lines.add(words.say("sum.rate", words.full(ledger.attendance(lesson))));
    }
    lines.add(basis(ledger.attendance(lesson), counts));
    return String.join("\n", lines);
  }

  private String basis(Rate rate, Counts counts) {
    var shown = new Basis(counts.excluded(), rate.basis().versions(), rate.basis().cutOff());
    return words.say("sum.basis", words.exclusions(shown), words.versions(shown));
  }

  /// Of all lessons of the ledger that are over.
  String period() {
    Figures figures = ledger.figures();
    PeriodLedger.Scope scope = ledger.scope();
    long held = ledger.lessons().stream().filter(lesson -> lesson.state().counts()).count();
    if (held == 0) {
      return words.say("sum.none", words.day(scope.from()), words.day(scope.to()));
    }
    var lines = new ArrayList<String>();
    lines.add(words.say("sum.period", words.day(scope.from()), words.day(scope.to()), held));
    lines.add(words.say("sum.rate", words.full(figures.attendance())));
    lines.addAll(mobile(figures));
    ledger
        .apart()
        .forEach((who, rate) -> lines.add(words.say("sum.apart", who.word(), words.full(rate))));
    lines.add(words.say("sum.participation", words.full(figures.participation())));
    lines.add(
        words.say(
            "sum.basis",
            words.exclusions(figures.attendance().basis()),
            words.versions(figures.attendance().basis())));
    if (figures.attendance().unknown() > 0) {
      lines.add(words.say("rosterNotKept"));
    }
    return String.join("\n", lines);
  }

  /// Both ways, where it makes a difference.
  private List<String> mobile(Figures figures) {
    boolean same = figures.withMobile().share().equals(figures.withoutMobile().share());
    return same
        ? List.of()
        : List.of(
            words.say(
                "sum.mobile",
                words.full(figures.withMobile()),
                words.full(figures.withoutMobile())));
  }
}
