package io.xuewei.bot.rule;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Every rule that there is, and what holds until an admin decides.
public final class Rulebook {

  /// Late from so many minutes after the start.
  public static final Rule<Integer> LATE =
      new Rule<>("late.minutes", new Format.Whole(0, 120, "分钟"), 10);

  /// Sign-ins are taken from so many minutes before the start.
  public static final Rule<Integer> OPENS_BEFORE =
      new Rule<>("opens.before", new Format.Whole(0, 1440, "分钟"), 30);

  /// Whether official and personal leave wait for the organiser.
  public static final Rule<Boolean> LEAVE_APPROVAL =
      new Rule<>("leave.approval", new Format.YesNo(), true);

  /// Whether what a member wrote about a text is kept with it.
  public static final Rule<Boolean> REFLECTION_KEPT =
      new Rule<>("reflection.kept", new Format.YesNo(), false);

  /// For so many days after a lesson members may say that they were there: 补签.
  public static final Rule<Integer> LATE_SIGN_IN_DAYS =
      new Rule<>("late.sign.in.days", new Format.Whole(0, 60, "天"), 7);

  /// For so many days after a lesson it may be made up for: 补学.
  public static final Rule<Integer> MAKE_UP_DAYS =
      new Rule<>("make.up.days", new Format.Whole(0, 366, "天"), 90);

  /// A notice that asked for 收到 waits for so many days.
  public static final Rule<Integer> CALL_DAYS =
      new Rule<>("call.days", new Format.Whole(1, 30, "天"), 3);

  /// When nobody is reminded.
  public static final Rule<Hours> QUIET_HOURS =
      new Rule<>(
          "quiet.hours", new Hours.AsText(), new Hours(LocalTime.of(22, 0), LocalTime.of(7, 0)));

  /// How many are mentioned in one message.
  public static final Rule<Integer> MENTIONS =
      new Rule<>("mentions.most", new Format.Whole(0, 50, "人"), 20);

  /// Whether the group may read who is missing.
  public static final Rule<Boolean> NAMES_IN_GROUP =
      new Rule<>("names.in.group", new Format.YesNo(), false);

  /// Who does not count among those expected.
  public static final Rule<Set<Standing>> EXCLUDED =
      new Rule<>(
          "excluded",
          new StandingSet(),
          EnumSet.of(Standing.LONG_SICK, Standing.SECONDED, Standing.TRANSFERRED, Standing.EXEMPT));

  /// Who is counted in lines of their own besides.
  public static final Rule<Set<Standing>> APART =
      new Rule<>("apart", new StandingSet(), EnumSet.noneOf(Standing.class));

  /// A group is active that had a lesson within so many days.
  public static final Rule<Integer> ACTIVE_DAYS =
      new Rule<>("active.days", new Format.Whole(1, 730, "天"), 90);

  /// Whether members are ranked.
  public static final Rule<Boolean> RANKING = new Rule<>("ranking", new Format.YesNo(), false);

  /// A lesson is announced so many days before, at its hour; 0 is not at all.
  public static final Rule<Integer> REMIND_DAYS =
      new Rule<>("remind.days", new Format.Whole(0, 7, "天"), 1);

  /// And so many minutes before.
  public static final Rule<Integer> REMIND_MINUTES =
      new Rule<>("remind.minutes", new Format.Whole(0, 720, "分钟"), 30);

  /// Whether the group is told that a lesson begins, and how to sign in.
  public static final Rule<Boolean> REMIND_START =
      new Rule<>("remind.start", new Format.YesNo(), true);

  /// Who has not signed in is reminded so many minutes after the start; 0 is not at all.
  public static final Rule<Integer> REMIND_MISSING =
      new Rule<>("remind.missing", new Format.Whole(0, 240, "分钟"), 10);

  /// Who was absent without a word is reminded of making up so many hours after the end.
  public static final Rule<Integer> REMIND_MAKE_UP =
      new Rule<>("remind.make.up", new Format.Whole(0, 240, "小时"), 24);

  /// Whether what was missed while the program did not run is told late, where it is still of use.
  public static final Rule<Boolean> REMIND_LATE =
      new Rule<>("remind.late", new Format.YesNo(), true);

  /// Whether the group gets a preview of the week on Mondays.
  public static final Rule<Boolean> PREVIEW_ON_MONDAY =
      new Rule<>("preview.on.monday", new Format.YesNo(), false);

  private Rulebook() {}

  /// All of them, in the order in which `规则` tells them.
  public static List<Rule<?>> all() {
    return List.of(
        LATE,
        OPENS_BEFORE,
        LEAVE_APPROVAL,
        REFLECTION_KEPT,
        LATE_SIGN_IN_DAYS,
        MAKE_UP_DAYS,
        CALL_DAYS,
        QUIET_HOURS,
        MENTIONS,
        NAMES_IN_GROUP,
        EXCLUDED,
        APART,
        ACTIVE_DAYS,
        RANKING,
        REMIND_DAYS,
        REMIND_MINUTES,
        REMIND_START,
        REMIND_MISSING,
        REMIND_MAKE_UP,
        REMIND_LATE,
        PREVIEW_ON_MONDAY);
  }
}
