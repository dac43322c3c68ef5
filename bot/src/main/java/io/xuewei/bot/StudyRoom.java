package io.xuewei.bot;

import io.xuewei.bot.admin.AdminContext;
import io.xuewei.bot.attendance.RegisterDesk;
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
  public static Study of(AdminContext context, Store store, Ids ids) {
    Texts texts = context.speech().texts();
    Clock clock = context.clock();
    var records = new StudyDesk.Records(store.directory(), store.lessons(), store.register());
    var introductions = new Introductions(records.directory(), ids, clock);
    var lessons = new LessonDesk(records.lessons(), introductions, ids, texts, clock);
    var register =
        new RegisterDesk(records.register(), records.lessons(), introductions, texts, clock);
    var desks = new StudyDesk.Desks(lessons, register);
    return new StudyDesk(records, desks, context.roles(), texts, clock);
  }
}
