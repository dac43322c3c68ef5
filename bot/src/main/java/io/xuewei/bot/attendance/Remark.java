package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Attendance.LeaveClass;
import io.xuewei.bot.attendance.Attendance.Manner;
import java.util.Optional;

/// What an entry of a sign-up list says beside the name. The words are not kept.
///
/// @param lateMinutes how late, 0 when that was not said or nobody is
/// @param leave the class of a [Kind#LEAVE], if a reason was given
record Remark(Kind kind, Manner manner, int lateMinutes, Optional<LeaveClass> leave) {

  /// Nothing was said: whoever stands in the list takes part.
  static final Remark NOTHING = new Remark(Kind.PRESENT, Manner.ON_SITE, 0, Optional.empty());

  static Remark of(Kind kind) {
    return new Remark(kind, Manner.ON_SITE, 0, Optional.empty());
  }

  static Remark leave(String reason) {
    return new Remark(Kind.LEAVE, Manner.ON_SITE, 0, LeaveReasons.classOf(reason));
  }

  /// What kind of thing an entry says.
  enum Kind {
    /// Nothing, 到, 线上, 已学
    PRESENT,
    /// 迟到
    LATE,
    /// 请假
    LEAVE,
    /// 补学
    MADE_UP,
    /// 收到: read, which is not attendance.
    RECEIVED,
    /// 代孙七接, 李四代签
    FOR_ANOTHER,
    /// 待定, 未到, 不请假, or two things that exclude each other.
    UNCLEAR
  }
}
