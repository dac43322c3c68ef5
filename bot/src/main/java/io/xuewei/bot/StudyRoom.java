package io.xuewei.bot;

import io.xuewei.bot.admin.AdminContext;
import io.xuewei.bot.attendance.CheckInPoint;
import io.xuewei.bot.attendance.Office;
import io.xuewei.bot.attendance.RegisterDesk;
import io.xuewei.bot.calendar.HolidayTable;
import io.xuewei.bot.calendar.TimeExpressions;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.NoticeBoard;
import io.xuewei.bot.chat.OrderDesk;
import io.xuewei.bot.chat.Study;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.ledger.LedgerDesk;
import io.xuewei.bot.ledger.Offers;
import io.xuewei.bot.ledger.Words;
import io.xuewei.bot.lesson.LessonDesk;
import io.xuewei.bot.reminder.ReminderRoom;
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

  private final AdminContext context;
  private final Store store;
  private final Ids ids;
  private final String address;
  private final Introductions introductions;
  private final GroupRoles roles;
  private final RosterDesk.Known known;
  private final ReminderRoom reminders;

  /// @param ids where ids of persons, groups and lessons come from
  /// @param address of this server, as members reach it
  public StudyRoom(AdminContext context, Store store, Ids ids, String address) {
    this.context = context;
    this.store = store;
    this.ids = ids;
    this.address = address;
    var directory = store.directory();
    var book = store.rosterBook();
    introductions = new Introductions(directory, book, ids, context.clock());
    roles = new GroupRoles(context.roles(), directory, book);
    known = new RosterDesk.Known(directory, book, roles);
    reminders = reminders();
  }

  private ReminderRoom reminders() {
    var people = new ReminderRoom.People(store.directory(), store.rosterBook());
    var stored =
        new ReminderRoom.Stored(
            store.reminders(), store.lessons(), store.register(), store.rules(), people);
    return new ReminderRoom(
        stored, new ReminderRoom.Setting(HolidayTable.usual(), texts(), context.clock()));
  }

  private Texts texts() {
    return context.speech().texts();
  }

  private RosterDesk.Speech speech() {
    return new RosterDesk.Speech(texts(), ids);
  }

  /// What members and organisers talk to.
  public Study study() {
    Clock clock = context.clock();
    var records = new StudyDesk.Records(store.directory(), store.lessons(), store.register());
    var point = new CheckInPoint(office(texts(), store, ids, clock), store.records(), ids.random());
    var desks =
        new StudyDesk.Desks(
            new LessonDesk(records.lessons(), introductions, ids, texts(), clock),
            new RegisterDesk(point, address),
            new RosterDesk(known, introductions, speech(), clock),
            new StudyDesk.Reminding(
                reminders.desk(introductions), reminders.standing(introductions, roles, ids)),
            ledger(),
            new RuleDesk(store.rules(), records.directory(), context.roles(), texts(), clock));
    return new StudyDesk(records, desks, roles, texts(), clock);
  }

  private LedgerDesk ledger() {
    var library = context.library().sources();
    var ledgers =
        LedgerRoom.ledgers(
            store, id -> LedgerRoom.title(library.document(id), id), context.clock());
    var offers = new Offers(address, ids, new Words(texts()), context.clock());
    return new LedgerDesk(ledgers, LedgerRoom.stored(store), roles, offers, context.clock());
  }

  /// Who carries out what organisers have confirmed.
  public List<OrderDesk> orders() {
    return List.of(reminders.standing(introductions, roles, ids));
  }

  /// What comes of study in the background, each to be looked after every second.
  ///
  /// @param board where groups are told something
  public List<Runnable> chores(NoticeBoard board) {
    var asker = new DoubtAsker(known, speech(), store.records(), board, context.clock());
    return List.of(asker::askDue, reminders.runner(board, store.records())::runDue);
  }

  /// What taking the register works with.
  static Office office(Texts texts, Store store, Ids ids, Clock clock) {
    return new Office(
        new Office.Books(store.register(), store.lessons(), store.calls(), store.checkInPages()),
        new Office.People(
            store.directory(),
            new Introductions(store.directory(), store.rosterBook(), ids, clock)),
        store.rules(),
        new Office.Saying(texts, new TimeExpressions(HolidayTable.usual()), clock),
        ids);
  }
}
