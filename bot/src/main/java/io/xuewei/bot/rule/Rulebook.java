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

  private Rulebook() {}

  /// All of them, in the order in which `规则` tells them.
  public static List<Rule<?>> all() {
    return List.of(
        LATE,
        OPENS_BEFORE,
        LEAVE_APPROVAL,
        REFLECTION_KEPT,
        QUIET_HOURS,
        MENTIONS,
        NAMES_IN_GROUP,
        EXCLUDED,
        APART,
        ACTIVE_DAYS,
        RANKING);
  }
}
