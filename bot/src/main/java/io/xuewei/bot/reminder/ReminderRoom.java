package io.xuewei.bot.reminder;

import io.xuewei.bot.attendance.Register;
import io.xuewei.bot.calendar.WorkCalendar;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.NoticeBoard;
import io.xuewei.bot.chat.Records;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.lesson.Lessons;
import io.xuewei.bot.roster.Directory;
import io.xuewei.bot.roster.GroupRoles;
import io.xuewei.bot.roster.Introductions;
import io.xuewei.bot.roster.RosterBook;
import io.xuewei.bot.rule.Rules;
import java.time.Clock;

/// Everything about reminders, wired: the desks for what is said about them, and the runner.
public final class ReminderRoom {

  private final Stored stored;
  private final Setting setting;
  private final ReminderPlanner.Plans plans;
  private final Agenda agenda;
  private final Missing missing;
  private final Mentioning mentioning;

  /// What is looked up.
  public record Stored(
      Reminders reminders, Lessons lessons, Register register, Rules rules, People people) {}

  /// Who is who.
  public record People(Directory directory, RosterBook book) {}

  /// @param clock its zone is the unit's
  public record Setting(WorkCalendar calendar, Texts texts, Clock clock) {}

  public ReminderRoom(Stored stored, Setting setting) {
    this.stored = stored;
    this.setting = setting;
    var zone = setting.clock().getZone();
    plans =
        new ReminderPlanner.Plans(
            new LessonPlan(stored.rules(), zone), new StandingPlan(setting.calendar(), zone));
    agenda = new Agenda(stored.reminders(), stored.lessons(), plans, zone);
    Directory directory = stored.people().directory();
    missing =
        new Missing(
            new Missing.Sources(
                directory, stored.people().book(), stored.register(), stored.rules()),
            zone);
    mentioning = new Mentioning(directory, stored.rules());
  }

  /// The desk for what is said about reminders in general.
  public ReminderDesk desk(Introductions introductions) {
    return new ReminderDesk(
        new ReminderDesk.Sources(stored.reminders(), stored.lessons(), introductions, missing),
        mentioning,
        setting.texts(),
        setting.clock());
  }

  /// The desk for wishes.
  public StandingDesk standing(Introductions introductions, GroupRoles roles, Ids ids) {
    var wishes =
        new Wishes(
            new Wishes.Sources(stored.reminders(), stored.lessons(), agenda, setting.calendar()),
            setting.texts(),
            setting.clock());
    return new StandingDesk(
        wishes,
        new StandingDesk.People(introductions, roles, ids),
        setting.texts(),
        setting.clock());
  }

  /// What tells everything that is due.
  public ReminderRunner runner(NoticeBoard board, Records records) {
    Clock clock = setting.clock();
    Directory directory = stored.people().directory();
    var wording = new Wording(setting.texts(), agenda, clock);
    var planner =
        new ReminderPlanner(
            new ReminderPlanner.Sources(
                stored.reminders(), stored.lessons(), directory, stored.rules()),
            records,
            plans,
            clock);
    var judge =
        new Judge(
            new Judge.Sources(stored.reminders(), stored.lessons(), stored.rules()),
            planner,
            missing,
            wording);
    return new ReminderRunner(
        new ReminderRunner.Minds(planner, judge),
        stored.reminders(),
        new ReminderRunner.Told(board, directory, mentioning, wording),
        records,
        clock);
  }
}
