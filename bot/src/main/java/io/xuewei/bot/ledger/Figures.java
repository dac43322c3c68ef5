package io.xuewei.bot.ledger;

/// The rates of a period or of an organisation.
///
/// @param attendance 到会率 by the unit's rule
/// @param withMobile 到会率, 流动党员 counted
/// @param withoutMobile 到会率, 流动党员 not counted
/// @param participation 参学率: make-up counts
/// @param full 全勤
/// @param coverage 覆盖率: who learned anything at all
public record Figures(
    Rate attendance,
    Rate withMobile,
    Rate withoutMobile,
    Rate participation,
    Rate full,
    Rate coverage) {

  /// Both together, number by number.
  public Figures plus(Figures other) {
    return new Figures(
        attendance.plus(other.attendance),
        withMobile.plus(other.withMobile),
        withoutMobile.plus(other.withoutMobile),
        participation.plus(other.participation),
        full.plus(other.full),
        coverage.plus(other.coverage));
  }
}
