package io.xuewei.bot.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.xuewei.bot.chat.Chat;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.Reply;
import io.xuewei.bot.chat.Roles;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// The roster behind a [Chat], on its database: imports, and what an organiser says.
final class RosterScene implements AutoCloseable {

  final Chat chat;
  final Texts texts = Texts.load();
  private final Ids ids = new Ids(new SplittableRandom(3));
  private int messages;

  RosterScene(Path folder) {
    chat = new Chat(folder);
  }

  Store store() {
    return chat.store();
  }

  RosterImport roster() {
    return new RosterImport(
        store().directory(), store().rosterBook(), store().records(), ids, chat.clock);
  }

  RosterReport imports(String group, String csv) throws Exception {
    return imports(group, csv, false);
  }

  /// Imports a csv, and tells what came of it.
  RosterReport imports(String group, String csv, boolean whole) throws Exception {
    var options = new RosterImport.Options(group, List.of(), whole, Optional.of("hall"));
    RosterPlan plan = roster().plan(csv.getBytes(StandardCharsets.UTF_8), options);
    roster().carryOut(plan, options);
    return RosterReport.of(plan, false, texts);
  }

  /// Who is on the roster of a group today: `张三`, `李四(财务科)`.
  List<String> names(String group) {
    LocalDate today = LocalDate.now(chat.clock);
    String id = store().rosterBook().named(group).getFirst().id();
    List<String> names =
        store().rosterBook().members(id, today).stream()
            .filter(member -> member.term().holds(today))
            .map(RosterScene::called)
            .toList();
    assertThat(store().directory().roster(id, today)).hasSameSizeAs(names);
    return names;
  }

  private static String called(RosterMember member) {
    String name = member.person().name();
    return member.note().isEmpty() ? name : name + "(" + member.note() + ")";
  }

  RosterMember member(String group, String name) {
    String id = store().rosterBook().named(group).getFirst().id();
    return store().rosterBook().members(id, LocalDate.now(chat.clock)).stream()
        .filter(member -> name.equals(called(member)) || name.equals(member.person().name()))
        .findFirst()
        .orElseThrow();
  }

  Optional<String> nameOf(String account) {
    return store().directory().person(new Member("hall", "code-" + account)).map(Person::name);
  }

  GroupRoles roles() {
    var roles = new Roles(Map.of("hall", Set.of("code-王组织")), Map.of("hall", Set.of("code-李管理")));
    return new GroupRoles(roles, store().directory(), store().rosterBook());
  }

  /// What the bot says to it; what it writes down is written.
  String says(String room, String member, Organising wish) {
    var introductions =
        new Introductions(store().directory(), store().rosterBook(), ids, chat.clock);
    var known = new RosterDesk.Known(store().directory(), store().rosterBook(), roles());
    var desk = new RosterDesk(known, introductions, new RosterDesk.Speech(texts, ids), chat.clock);
    Message message = message(room, member);
    Turn turn =
        switch (wish) {
          case Organising.Roster _ -> desk.roster(message);
          case Organising.ChangeMember change -> desk.change(message, change);
          case Organising.Identify identify -> desk.identify(message, identify);
          case Organising.Appoint appoint -> desk.appoint(message, appoint);
          default -> throw new IllegalArgumentException(wish.toString());
        };
    store().records().write(turn.entries());
    return turn.reply().map(Reply::text).orElse("");
  }

  /// An account that shows a name takes part.
  void hears(String room, String code, String name) {
    var introductions =
        new Introductions(store().directory(), store().rosterBook(), ids, chat.clock);
    store().records().write(introductions.of(message(room, code, name)).news());
  }

  Message message(String room, String member) {
    return message(room, "code-" + member, member);
  }

  private Message message(String room, String code, String member) {
    messages++;
    return new Message(
        "hall",
        "own-" + messages,
        new Message.Room(room, room.startsWith("with-"), room),
        new Message.Sender(code, member, false),
        "o" + messages,
        "",
        chat.clock.instant(),
        false,
        List.of(),
        Optional.empty());
  }

  @Override
  public void close() {
    chat.close();
  }
}
