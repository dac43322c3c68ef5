package io.xuewei.bot.reminder;

import io.xuewei.bot.calendar.Spoken;
import io.xuewei.bot.chat.Decisions;
import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Order;
import io.xuewei.bot.chat.OrderDesk;
import io.xuewei.bot.chat.Organising;
import io.xuewei.bot.chat.Reply;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.reminder.StandingReminder.When;
import io.xuewei.bot.roster.GroupRoles;
import io.xuewei.bot.roster.Introduction;
import io.xuewei.bot.roster.Introductions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reminders that an organiser wishes for: said back in full, made when confirmed.
public final class StandingDesk implements OrderDesk {

  private static final int LONGEST = 200;

  private final Wishes wishes;
  private final Introductions introductions;
  private final GroupRoles roles;
  private final Ids ids;
  private final Texts texts;
  private final Clock clock;

  /// Who is who, and who may what.
  record People(Introductions introductions, GroupRoles roles, Ids ids) {}

  StandingDesk(Wishes wishes, People people, Texts texts, Clock clock) {
    this.wishes = wishes;
    introductions = people.introductions();
    roles = people.roles();
    ids = people.ids();
    this.texts = texts;
    this.clock = clock;
  }

  /// `每周一早上八点半提醒交心得`, `明天下午3点提醒大家带笔记本`
  public Turn remind(Message message, Organising.Remind wish) {
    String what = wish.what().strip();
    if (what.isEmpty() || what.length() > LONGEST) {
      return Turn.say(texts.say("reminder.noContent", LONGEST));
    }
    return switch (wishes.read(wish.when())) {
      case Wishes.Unclear(String why) -> Turn.say(why);
      case Wishes.Read(When when, boolean doubtful) -> ask(message, when, what, doubtful);
    };
  }

  private Turn ask(Message message, When when, String what, boolean doubtful) {
    Instant now = clock.instant();
    String said =
        when.recurrence()
            .map(every ->
                texts.say(
                    "reminder.ask.every",
                    Spoken.full().say(every),
                    what,
                    wishes.next(every).map(this::full).orElse("")))
            .orElseGet(
                () -> texts.say("reminder.ask.once", full(local(when.once().orElseThrow())), what));
    String all = doubtful ? said + texts.say("reminder.ask.doubt") : said;
    Order order = Order.of(Order.Kind.REMIND, when.text(), what);
    return Decisions.askBack(message, order, all, texts, now);
  }

  @Override
  public Set<Order.Kind> kinds() {
    return Set.of(Order.Kind.REMIND);
  }

  @Override
  public boolean mayConfirm(Message message, Order order) {
    return roles.mayOrganise(message);
  }

  @Override
  public Turn carryOut(Message message, Order order) {
    Introduction organiser = introductions.of(message);
    When when = When.parse(order.arguments().getFirst());
    String what = order.arguments().get(1);
    Instant now = clock.instant();
    if (when.once().filter(at -> !at.isAfter(now)).isPresent()) {
      return Turn.say(texts.say("reminder.past", full(local(when.once().get()))));
    }
    var standing = new StandingReminder(ids.next(), organiser.group().id(), when, what, now);
    var origin =
        new ReminderEntry.Origin(
            Optional.of(organiser.person().id()), now, Optional.of(message.id()));
    var entries = new ArrayList<Entry>(organiser.news());
    entries.add(new ReminderEntry.Established(standing, origin));
    String said =
        when.recurrence()
            .map(every -> Spoken.full().say(every))
            .orElseGet(() -> full(local(when.once().orElseThrow())));
    return new Turn(Optional.of(Reply.of(texts.say("reminder.made", said, what))), entries);
  }

  /// `取消明天提醒`, `取消交心得的提醒`
  public Turn cancel(Message message, Organising.CancelReminder wish) {
    Introduction organiser = introductions.of(message);
    Wishes.Cancelled cancelled =
        wishes.cancelled(organiser.group().id(), wish.which(), clock.instant());
    if (cancelled.entries().isEmpty()) {
      return Turn.say(texts.say("reminder.noSuch", wish.which()));
    }
    var entries = new ArrayList<Entry>(organiser.news());
    entries.addAll(cancelled.entries());
    String said =
        texts.say(
            "reminder.cancelled", cancelled.entries().size(), String.join("\n", cancelled.lines()));
    return new Turn(Optional.of(Reply.of(said)), entries);
  }

  /// `预览下周提醒`
  public Turn preview(Message message, Organising.PreviewReminders wish) {
    Introduction organiser = introductions.of(message);
    List<String> lines = wishes.preview(organiser.group().id(), wish.period(), clock.instant());
    return Turn.say(
        lines.isEmpty()
            ? texts.say("reminder.preview.none")
            : texts.say("reminder.preview", lines.size(), String.join("\n", lines)));
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, clock.getZone());
  }

  private String full(LocalDateTime at) {
    return Spoken.full().say(at);
  }
}
