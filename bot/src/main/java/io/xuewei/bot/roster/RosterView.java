package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A roster on a day, for admins' programs and the command line.
///
/// @param kept whether it was imported
public record RosterView(String group, String title, boolean kept, String on, List<Line> members) {

  public RosterView {
    members = List.copyOf(members);
  }

  /// One person.
  ///
  /// @param person their id
  /// @param note tells two of the same name apart
  /// @param since the first day
  /// @param until the last day; null while they stay
  /// @param guest whether they belong to another group
  public record Line(
      String person,
      String name,
      String note,
      String role,
      String since,
      @Nullable String until,
      boolean guest,
      List<String> standings) {}

  public static RosterView of(Group group, List<RosterMember> members, LocalDate on) {
    return new RosterView(
        group.id(),
        group.title(),
        group.kept(),
        on.toString(),
        members.stream().filter(member -> member.term().holds(on)).map(RosterView::line).toList());
  }

  private static Line line(RosterMember member) {
    return new Line(
        member.person().id(),
        member.person().name(),
        member.note(),
        member.role().name().toLowerCase(Locale.ROOT),
        member.term().since().toString(),
        member.term().until().map(LocalDate::toString).orElse(null),
        member.guest(),
        member.standings().stream().sorted().map(k -> k.name().toLowerCase(Locale.ROOT)).toList());
  }

  /// One line a person, and one of the whole.
  public String lines(Texts texts) {
    var lines = new ArrayList<String>();
    for (Line member : members) {
      var besides = new ArrayList<String>();
      if (!member.note.isEmpty()) {
        besides.add(member.note);
      }
      member.standings.forEach(
          kind -> besides.add(StandingKind.valueOf(kind.toUpperCase(Locale.ROOT)).word()));
      if (member.guest) {
        besides.add(texts.say("roster.guest"));
      }
      String role = texts.say("roster.role." + member.role.toUpperCase(Locale.ROOT));
      lines.add(
          String.join("\t", member.name, role, member.since, String.join(",", besides)).strip());
    }
    lines.add(texts.say("roster.count", title, members.size(), ""));
    return String.join("\n", lines);
  }
}
