package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Turn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Keeps the roster in chat: `名册`, `李四加入`, `李四是第1位`, `设张三为组织员`. Whether somebody may organise was
/// looked at before.
public final class RosterDesk {

  private static final int NAMES_AT_ONCE = 200;

  private final Known known;
  private final MemberChanges changes;
  private final Recognition recognition;
  private final Texts texts;
  private final Clock clock;

  /// What is looked up.
  public record Known(Directory directory, RosterBook book, GroupRoles roles) {}

  /// @param clock its zone is the unit's
  public RosterDesk(Known known, Introductions introductions, Speech speech, Clock clock) {
    this.known = known;
    this.changes = new MemberChanges(known, introductions, speech, clock);
    this.recognition = new Recognition(known, speech, clock);
    this.texts = speech.texts();
    this.clock = clock;
  }

  /// What it speaks with, and where new ids come from.
  public record Speech(Texts texts, Ids ids) {}

  /// `名册`: how many in a group; the names only to an organiser alone.
  public Turn roster(Message message) {
    if (message.room().direct()) {
      return Turn.say(names(message));
    }
    Optional<Group> group = known.directory().groupAt(Place.of(message));
    return Turn.say(
        group
            .map(g -> count(g) + "\n" + texts.say("roster.namesInPrivate"))
            .orElseGet(() -> texts.say("roster.unknownGroup")));
  }

  private List<RosterMember> present(Group group) {
    LocalDate today = LocalDate.now(clock);
    return known.book().members(group.id(), today).stream()
        .filter(member -> member.term().holds(today))
        .toList();
  }

  private String count(Group group) {
    List<RosterMember> members = present(group);
    var parts = new ArrayList<String>();
    for (StandingKind kind : StandingKind.values()) {
      long many = members.stream().filter(m -> m.standings().contains(kind)).count();
      if (many > 0) {
        parts.add(texts.say("roster.countOf", kind.word(), many));
      }
    }
    long guests = members.stream().filter(RosterMember::guest).count();
    if (guests > 0) {
      parts.add(texts.say("roster.countOf", texts.say("roster.guest"), guests));
    }
    String besides = parts.isEmpty() ? "" : texts.say("roster.besides", String.join("、", parts));
    return texts.say("roster.count", group.title(), members.size(), besides);
  }

  private String names(Message message) {
    List<Group> groups = known.roles().organisedBy(Member.of(message));
    if (groups.isEmpty()) {
      return texts.say("roster.unknownGroup");
    }
    var lines = new ArrayList<String>();
    int left = NAMES_AT_ONCE;
    for (Group group : groups) {
      lines.add(count(group));
      List<RosterMember> members = present(group);
      if (members.size() <= left) {
        left -= members.size();
        lines.add(members.stream().map(this::line).collect(Collectors.joining("、")));
      }
      recognition.question(group).ifPresent(lines::add);
    }
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines);
  }

  private String line(RosterMember member) {
    var besides = new ArrayList<String>();
    if (!member.note().isEmpty()) {
      besides.add(member.note());
    }
    if (member.role() != Role.MEMBER) {
      besides.add(texts.say("roster.role." + member.role()));
    }
    if (member.guest()) {
      besides.add(texts.say("roster.guest"));
    }
    member.standings().stream().sorted().map(StandingKind::word).forEach(besides::add);
    String name = member.person().name();
    return besides.isEmpty()
        ? name
        : texts.say("roster.nameBesides", name, String.join(",", besides));
  }

  /// `李四加入`, `张三转出`, `赵六长期病休到年底`
  public Turn change(Message message, Organising.ChangeMember wish) {
    return changes.change(message, wish);
  }

  /// `设张三为组织员`
  public Turn appoint(Message message, Organising.Appoint wish) {
    return changes.appoint(message, wish);
  }

  /// `李四是第1位`, `李四不是本组的`, `李四加入名册`
  public Turn identify(Message message, Organising.Identify wish) {
    return recognition.identify(message, wish);
  }
}
