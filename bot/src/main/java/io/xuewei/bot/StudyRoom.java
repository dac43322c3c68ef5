package io.xuewei.bot;

import io.xuewei.bot.admin.AdminContext;
import io.xuewei.bot.answer.Sources;
import io.xuewei.bot.attendance.RegisterDesk;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Study;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.ledger.LedgerDesk;
import io.xuewei.bot.ledger.Offers;
import io.xuewei.bot.ledger.Words;
import io.xuewei.bot.lesson.LessonDesk;
import io.xuewei.bot.roster.Introductions;
import io.xuewei.bot.rule.RuleDesk;
import io.xuewei.bot.store.Store;
import io.xuewei.bot.study.StudyDesk;
import java.time.Clock;

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
    var introductions = new Introductions(records.directory(), ids, clock);
    var lessons = new LessonDesk(records.lessons(), introductions, ids, texts, clock);
    var register =
        new RegisterDesk(records.register(), records.lessons(), introductions, texts, clock);
    var rules =
        new RuleDesk(store.rules(), records.directory(), context.roles(), texts, clock);
    var offers = new Offers(address, ids, new Words(texts), clock);
    var desks = new StudyDesk.Desks(lessons, register, ledger(context, store, offers), rules);
    return new StudyDesk(records, desks, context.roles(), texts, clock);
  }

  private static LedgerDesk ledger(AdminContext context, Store store, Offers offers) {
    Sources library = context.library().sources();
    var ledgers =
        LedgerRoom.ledgers(
            store, id -> LedgerRoom.title(library.document(id), id), context.clock());
    return new LedgerDesk(
        ledgers, LedgerRoom.stored(store), offers, offers.words(), context.clock());
  }
}
