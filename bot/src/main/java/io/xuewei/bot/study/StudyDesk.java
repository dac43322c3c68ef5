package io.xuewei.bot.study;

import io.xuewei.bot.attendance.Register;
import io.xuewei.bot.attendance.RegisterDesk;
import io.xuewei.bot.chat.Attending;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.OwnData;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Practice;
import io.xuewei.bot.chat.Study;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.ledger.LedgerDesk;
import io.xuewei.bot.lesson.LessonDesk;
import io.xuewei.bot.lesson.Lessons;
import io.xuewei.bot.reminder.ReminderDesk;
import io.xuewei.bot.reminder.StandingDesk;
import io.xuewei.bot.roster.Directory;
import io.xuewei.bot.roster.GroupRoles;
import io.xuewei.bot.roster.RosterDesk;
import io.xuewei.bot.rule.RuleDesk;
import java.time.Clock;

/// Hands what members and organisers want on to whoever does it.
public final class StudyDesk implements Study {

  private final Records records;
  private final Desks desks;
  private final GroupRoles roles;
  private final Texts texts;
  private final Clock clock;

  /// What is looked up.
  public record Records(Directory directory, Lessons lessons, Register register) {}

  /// Who does it.
  public record Desks(
      LessonDesk lessons,
      RegisterDesk register,
      RosterDesk roster,
      Reminding reminding,
      LedgerDesk ledger,
      RuleDesk rules) {}

  /// Who reminds.
  public record Reminding(ReminderDesk desk, StandingDesk standing) {}

  /// @param clock its zone is the unit's
  public StudyDesk(Records records, Desks desks, GroupRoles roles, Texts texts, Clock clock) {
    this.records = records;
    this.desks = desks;
    this.roles = roles;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Moment momentOf(Message message) {
    boolean organiser = roles.mayOrganise(message);
    boolean open =
        records
            .directory()
            .groupAt(Place.of(message))
            .flatMap(group -> records.lessons().open(group.id(), clock.instant()))
            .isPresent();
    boolean called =
        records
            .directory()
            .groupAt(Place.of(message))
            .filter(desks.register()::isCalled)
            .isPresent();
    return new Moment(open, called, false, organiser);
  }

  @Override
  public Turn attend(Message message, Attending wish) {
    return desks.register().attend(message, wish, roles.mayOrganise(message));
  }

  @Override
  public Turn organise(Message message, Organising wish) {
    if (wish instanceof Organising.Tally tally) {
      return desks.ledger().tally(message, tally.period());
    }
    if (!roles.mayOrganise(message)) {
      return Turn.say(texts.say("study.organisersOnly"));
    }
    return switch (wish) {
      case Organising.Plan plan -> desks.lessons().plan(message, plan);
      case Organising.Roster _ -> desks.roster().roster(message);
      case Organising.ChangeMember change -> desks.roster().change(message, change);
      case Organising.Identify identify -> desks.roster().identify(message, identify);
      case Organising.Appoint appoint -> desks.roster().appoint(message, appoint);
      case Organising.Close _ -> desks.lessons().close(message, records.register()::present);
      case Organising.Approve approve -> desks.register().approve(message, approve);
      case Organising.Correct correct -> desks.register().correct(message, correct);
      case Organising.AddRecord record -> desks.register().addRecord(message, record);
      case Organising.CheckInPage _ -> desks.register().checkInPage(message);
      case Organising.WhoIsMissing _ -> whoIsMissing(message);
      case Organising.Call call -> desks.register().call(message, call);
      case Organising.Remind remind -> desks.reminding().standing().remind(message, remind);
      case Organising.CancelReminder which -> desks.reminding().standing().cancel(message, which);
      case Organising.PreviewReminders period ->
          desks.reminding().standing().preview(message, period);
      case Organising.RemindMissing _ -> desks.reminding().desk().remindMissing(message);
      case Organising.QuietHours hours -> desks.reminding().desk().quietHours(message, hours);
      case Organising.Hush hush -> desks.reminding().desk().hush(message, hush);
      case Organising.Tally tally -> desks.ledger().tally(message, tally.period());
      case Organising.AbsentInARow row -> desks.ledger().absentInARow(message, row.times());
      case Organising.ExportLedger export -> desks.ledger().export(message, export);
      case Organising.Minutes minutes -> desks.ledger().minutes(message, minutes.which());
      case Organising.Exclude exclude -> desks.rules().exclude(message, exclude);
      case Organising.ListApart apart -> desks.rules().listApart(message, apart);
      case Organising.SetRule rule -> desks.rules().set(message, rule);
      default -> Turn.say(texts.say("unsupported"));
    };
  }

  private Turn whoIsMissing(Message message) {
    return records
        .directory()
        .groupAt(Place.of(message))
        .flatMap(group -> desks.register().unanswered(group.id()))
        .orElseGet(() -> desks.ledger().whoIsMissing(message));
  }

  @Override
  public Turn practise(Message message, Practice wish) {
    return Turn.say(texts.say("unsupported"));
  }

  @Override
  public Turn own(Message message, OwnData wish) {
    return switch (wish) {
      case OwnData.Show _ -> myRecord(message);
      case OwnData.Remind(boolean wanted) -> desks.reminding().desk().mute(message, wanted);
      case OwnData.Missed missed -> desks.ledger().missed(message, missed.period());
      case OwnData.OfOther _ -> Turn.say(texts.say("record.notOfOthers"));
      case OwnData.Explain _, OwnData.HowLong _, OwnData.WhoSees _ ->
          Turn.say(texts.say("privacy"));
      default -> Turn.say(texts.say("unsupported"));
    };
  }

  private Turn myRecord(Message message) {
    String name = message.sender().name();
    return records
        .directory()
        .person(Member.of(message))
        .map(person -> new MyRecord(records, texts, clock).tell(name, person))
        .map(Turn::say)
        .orElseGet(() -> Turn.say(texts.say("record.empty", name)));
  }
}
