package io.xuewei.bot.ledger;

import io.xuewei.bot.attendance.Attendance.Approval;
import io.xuewei.bot.attendance.Attendance.LeaveClass;
import io.xuewei.bot.rule.Standing;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// One person's line in a lesson's record.
///
/// @param person the id, which stays when the name is erased
/// @param invited false for a guest, who is listed and not counted
/// @param standings on the day of the lesson
/// @param signedIn when; empty for who was not there
public record PersonLine(
    String person,
    String name,
    boolean invited,
    Set<Standing> standings,
    Part part,
    Excuse excuse,
    Optional<MakeUp> makeUp,
    Optional<Evidence> evidence) {

  public PersonLine {
    standings = Set.copyOf(standings);
  }

  /// Whether and how somebody took part.
  public record Part(Mark mark, boolean online, int lateMinutes, Optional<Instant> signedIn) {

    /// Without more to be said.
    public static Part of(Mark mark) {
      return new Part(mark, false, 0, Optional.empty());
    }
  }

  /// Leave.
  ///
  /// @param approver the name; empty prints 待补
  public record Excuse(Optional<LeaveClass> leave, Approval approval, Optional<String> approver) {

    /// Nothing to excuse.
    public static final Excuse NONE = new Excuse(Optional.empty(), Approval.NONE, Optional.empty());
  }

  /// 补学, after an absence or leave that stays on record.
  public record MakeUp(Optional<String> on, Optional<String> what) {}

  /// The rule's reason not to count somebody among those expected; empty: is counted.
  ///
  /// @param excluded by the rule
  public Optional<Standing> exclusion(Set<Standing> excluded) {
    if (part.mark() == Mark.EXEMPT) {
      return Optional.of(Standing.EXEMPT);
    }
    var reasons = EnumSet.noneOf(Standing.class);
    reasons.addAll(standings);
    reasons.retainAll(excluded);
    return reasons.stream().findFirst();
  }

  /// Whether somebody was expected.
  public boolean isExpected(Set<Standing> excluded) {
    return invited && exclusion(excluded).isEmpty();
  }

  /// Missing without an excuse: nobody has asked, or nobody has agreed yet.
  boolean isUnexcused() {
    return part.mark() == Mark.ABSENT
        || (part.mark() == Mark.LEAVE && excuse.approval() == Approval.WAITING);
  }

  /// Was there.
  public boolean isPresent() {
    return part.mark() == Mark.PRESENT;
  }

  /// Was there, or made up for it: has learned what was taught.
  boolean hasTakenPart() {
    return isPresent() || makeUp.isPresent();
  }
}
