package io.xuewei.bot.reminder;

import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Reply;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.lesson.Lessons;
import io.xuewei.bot.roster.Introduction;
import io.xuewei.bot.roster.Introductions;
import io.xuewei.bot.roster.Person;
import io.xuewei.bot.rule.Hours;
import io.xuewei.bot.rule.RuleEntry;
import io.xuewei.bot.rule.Rulebook;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What organisers and members say about reminders: who is missing now, quiet hours, no more of
/// them. Standing ones are the [StandingDesk]'s.
public final class ReminderDesk {

  private final Reminders reminders;
  private final Lessons lessons;
  private final Introductions introductions;
  private final Missing missing;
  private final Mentioning mentioning;
  private final Texts texts;
  private final Clock clock;

  /// What is looked up.
  record Sources(
      Reminders reminders, Lessons lessons, Introductions introductions, Missing missing) {}

  ReminderDesk(Sources sources, Mentioning mentioning, Texts texts, Clock clock) {
    reminders = sources.reminders();
    lessons = sources.lessons();
    introductions = sources.introductions();
    missing = sources.missing();
    this.mentioning = mentioning;
    this.texts = texts;
    this.clock = clock;
  }

  /// `提醒还没签到的人`
  public Turn remindMissing(Message message) {
    Introduction organiser = introductions.of(message);
    Optional<Lesson> open = lessons.open(organiser.group().id(), clock.instant());
    if (open.isEmpty()) {
      return Turn.say(texts.say("study.noneOpen"));
    }
    String topic = open.get().subject().topic();
    List<Person> all = missing.from(open.get());
    if (all.isEmpty()) {
      return Turn.say(texts.say("reminder.nobodyMissing", topic));
    }
    Set<String> muted = reminders.muted(organiser.group().id());
    List<Person> wanted = all.stream().filter(one -> !muted.contains(one.id())).toList();
    Mentioning.Call call = mentioning.call(organiser.group().id(), Place.of(message), wanted);
    String text = texts.say("reminder.missingNow", topic, all.size());
    String others = call.others() == 0 ? "" : texts.say("reminder.others", call.others());
    return Turn.say(new Reply(text + others, List.of(), call.mentions()));
  }

  /// `免打扰 22:00-7:00`
  public Turn quietHours(Message message, Organising.QuietHours wish) {
    Optional<Hours> hours = QuietWords.read(wish.hours());
    if (hours.isEmpty()) {
      return Turn.say(
          texts.say(
              "reminder.quiet.unclear", wish.hours(), Rulebook.QUIET_HOURS.format().expected()));
    }
    Introduction organiser = introductions.of(message);
    String value = Rulebook.QUIET_HOURS.format().write(hours.get());
    var entries = new ArrayList<Entry>(organiser.news());
    entries.add(
        new RuleEntry.Decided(
            organiser.group().id(),
            Rulebook.QUIET_HOURS.name(),
            value,
            Optional.of(organiser.person().id()),
            clock.instant(),
            message.id()));
    String said =
        hours.get().equals(Hours.NEVER)
            ? texts.say("reminder.quiet.never")
            : texts.say("reminder.quiet", QuietWords.say(hours.get()));
    return new Turn(Optional.of(Reply.of(said)), entries);
  }

  /// `本群别主动说话`, `本群可以主动说话`
  public Turn hush(Message message, Organising.Hush wish) {
    Introduction organiser = introductions.of(message);
    var entries = new ArrayList<Entry>(organiser.news());
    entries.add(
        new ReminderEntry.Muted(
            Optional.of(organiser.group().id()),
            Optional.empty(),
            wish.hushed(),
            origin(organiser, message)));
    String key = wish.hushed() ? "reminder.hushed" : "reminder.unhushed";
    return new Turn(Optional.of(Reply.of(texts.say(key))), entries);
  }

  /// `别再提醒我`, `恢复提醒`: everywhere.
  public Turn mute(Message message, boolean wanted) {
    Introduction member = introductions.of(message);
    var entries = new ArrayList<Entry>(member.news());
    entries.add(
        new ReminderEntry.Muted(
            Optional.empty(), Optional.of(member.person().id()), !wanted, origin(member, message)));
    String key = wanted ? "reminder.unmuted" : "reminder.muted";
    return new Turn(Optional.of(Reply.of(texts.say(key))), entries);
  }

  private ReminderEntry.Origin origin(Introduction by, Message message) {
    Instant now = clock.instant();
    return new ReminderEntry.Origin(Optional.of(by.person().id()), now, Optional.of(message.id()));
  }
}
