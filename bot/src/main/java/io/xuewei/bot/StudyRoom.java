package io.xuewei.bot;

import io.xuewei.bot.admin.AdminContext;
import io.xuewei.bot.attendance.CheckInPoint;
import io.xuewei.bot.attendance.Office;
import io.xuewei.bot.attendance.RegisterDesk;
import io.xuewei.bot.calendar.HolidayTable;
import io.xuewei.bot.calendar.TimeExpressions;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Study;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.lesson.LessonDesk;
import io.xuewei.bot.roster.Introductions;
import io.xuewei.bot.store.Store;
import io.xuewei.bot.study.StudyDesk;
import java.time.Clock;

/// Lessons, attendance and what hangs on them, wired.
public final class StudyRoom {

  private StudyRoom() {}

  /// @param ids where ids of persons, groups and lessons come from
  /// @param address of this server, as members reach it
  public static Study of(AdminContext context, Store store, Ids ids, String address) {
    Texts texts = context.speech().texts();
    Clock clock = context.clock();
    var records = new StudyDesk.Records(store.directory(), store.lessons(), store.register());
    var introductions = new Introductions(records.directory(), ids, clock);
    var lessons = new LessonDesk(records.lessons(), introductions, ids, texts, clock);
    Office office = office(texts, store, ids, clock);
    var point = new CheckInPoint(office, store.records(), ids.random());
    var desks = new StudyDesk.Desks(lessons, new RegisterDesk(point, address));
    return new StudyDesk(records, desks, context.roles(), texts, clock);
  }

  /// What taking the register works with.
  static Office office(Texts texts, Store store, Ids ids, Clock clock) {
    return new Office(
        new Office.Books(store.register(), store.lessons(), store.calls(), store.checkInPages()),
        new Office.People(store.directory(), new Introductions(store.directory(), ids, clock)),
        store.rules(),
        new Office.Saying(texts, new TimeExpressions(HolidayTable.usual()), clock),
        ids);
  }
}
