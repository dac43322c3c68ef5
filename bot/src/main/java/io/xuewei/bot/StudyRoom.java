package io.xuewei.bot;

import io.xuewei.bot.admin.AdminContext;
import io.xuewei.bot.answer.Sources;
import io.xuewei.bot.attendance.RegisterDesk;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.NoticeBoard;
import io.xuewei.bot.chat.Study;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.ledger.LedgerDesk;
import io.xuewei.bot.ledger.Offers;
import io.xuewei.bot.ledger.Words;
import io.xuewei.bot.lesson.LessonDesk;
import io.xuewei.bot.roster.DoubtAsker;
import io.xuewei.bot.roster.GroupRoles;
import io.xuewei.bot.roster.Introductions;
import io.xuewei.bot.roster.RosterDesk;
import io.xuewei.bot.rule.RuleDesk;
import io.xuewei.bot.store.Store;
import io.xuewei.bot.study.StudyDesk;
import java.time.Clock;
import java.util.List;

/// Lessons, attendance and what hangs on them, wired.
public final class StudyRoom {

  private StudyRoom() {}

  /// @param ids where ids of persons, groups and lessons come from
  public static Study of(AdminContext context, Store store, Ids ids) {
    return of(context, store, ids, "http://127.0.0.1:8080");
  }

  /// @param address of this program, as members reach it
  public static Study of(AdminContext context, Store store, Ids ids, String address) {
    Texts texts = context.speech().texts();
    Clock clock = context.clock();
    var records = new StudyDesk.Records(store.directory(), store.lessons(), store.register());
    var book = store.rosterBook();
    var introductions = new Introductions(records.directory(), book, ids, clock);
    var roles = new GroupRoles(context.roles(), records.directory(), book);
    var known = new RosterDesk.Known(records.directory(), book, roles);
    var roster = new RosterDesk(known, introductions, new RosterDesk.Speech(texts, ids), clock);
    var lessons = new LessonDesk(records.lessons(), introductions, ids, texts, clock);
    var register =
        new RegisterDesk(records.register(), records.lessons(), introductions, texts, clock);
    var rules = new RuleDesk(store.rules(), records.directory(), context.roles(), texts, clock);
    var offers = new Offers(address, ids, new Words(texts), clock);
    var ledger = ledger(context, store, roles, offers);
    var desks = new StudyDesk.Desks(lessons, register, roster, ledger, rules);
    return new StudyDesk(records, desks, roles, texts, clock);
  }

  /// What comes of study in the background, each to be looked after every second.
  ///
  /// @param board where groups are told something
  public static List<Runnable> chores(
      AdminContext context, Store store, NoticeBoard board, Ids ids) {
    var roles = new GroupRoles(context.roles(), store.directory(), store.rosterBook());
    var known = new RosterDesk.Known(store.directory(), store.rosterBook(), roles);
    var speech = new RosterDesk.Speech(context.speech().texts(), ids);
    var asker = new DoubtAsker(known, speech, store.records(), board, context.clock());
    return List.of(asker::askDue);
  }

  private static LedgerDesk ledger(
      AdminContext context, Store store, GroupRoles roles, Offers offers) {
    Sources library = context.library().sources();
    var ledgers =
        LedgerRoom.ledgers(
            store, id -> LedgerRoom.title(library.document(id), id), context.clock());
    return new LedgerDesk(ledgers, LedgerRoom.stored(store), roles, offers, context.clock());
  }
}
