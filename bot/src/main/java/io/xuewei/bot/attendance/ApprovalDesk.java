package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Attendance.Approval;
import io.xuewei.bot.attendance.Match.Known;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.roster.Introduction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The organiser's yes or no to what waits for it: leave, 补签, 补学.
final class ApprovalDesk {

  private final Office office;

  ApprovalDesk(Office office) {
    this.office = office;
  }

  /// `同意张三请假`; without a name all that wait.
  Turn approve(Message message, Organising.Approve wish) {
    Introduction organiser = office.who(message);
    List<Attendance> waiting = office.books().register().waiting(organiser.group().id());
    if (waiting.isEmpty()) {
      return Turn.say(office.say("approval.nothing"));
    }
    if (wish.name().isBlank()) {
      return decide(message, organiser, waiting, wish.granted());
    }
    return switch (whom(waiting, wish.name())) {
      case Match.Found(Known person) ->
          decide(message, organiser, of(waiting, person), wish.granted());
      case Match.Doubtful(var _, List<Known> candidates) ->
          Turn.say(office.say("approval.which", wish.name(), candidates.size()));
      case Match.Unknown() -> Turn.say(office.say("approval.notHis", wish.name()));
    };
  }

  private Match whom(List<Attendance> waiting, String name) {
    var people = waiting.stream().map(a -> new Known(a.person(), office.name(a.person()))).toList();
    return new NameMatching(people).match(name);
  }

  private static List<Attendance> of(List<Attendance> waiting, Known person) {
    return waiting.stream().filter(a -> a.person().equals(person.id())).toList();
  }

  private Turn decide(
      Message message, Introduction organiser, List<Attendance> waiting, boolean granted) {
    Approval approval = granted ? Approval.GRANTED : Approval.REFUSED;
    String why = office.say("approval." + approval);
    var entries = new ArrayList<AttendanceEntry>();
    Set<String> names = new LinkedHashSet<>();
    for (Attendance before : waiting) {
      var evidence =
          Rows.corrected(message, before.evidence().happened(), organiser.person().id(), why);
      var rows = new Rows(before.lesson(), before.person(), evidence);
      entries.add(new AttendanceEntry.Noted(rows.decided(before, approval), office.now()));
      names.add(office.name(before.person()));
    }
    String key = granted ? "approval.granted" : "approval.refused";
    return Office.turn(organiser, office.say(key, office.list(names), entries.size()), entries);
  }
}
