package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Match.Known;
import java.util.List;
import java.util.Optional;

/// One name in a sign-up list, and whom it means.
///
/// @param number in the list, 0 without one
/// @param written the name as it stands there, folded, without emoji
/// @param person who is meant, if that is certain
/// @param candidates who may be meant, if it is not
/// @param remark what is said beside it
/// @param doubt why it is not counted; [Doubt#NONE] exactly when it is
record SignUp(
    int number,
    String written,
    Optional<Known> person,
    List<Known> candidates,
    Remark remark,
    Doubt doubt) {

  SignUp {
    candidates = List.copyOf(candidates);
  }

  static SignUp of(int number, String written, Match match, Remark remark) {
    return switch (match) {
      case Match.Found(Known person) -> certain(number, written, person, remark);
      case Match.Doubtful(Match.Why why, List<Known> candidates) ->
          new SignUp(
              number, written, Optional.empty(), candidates, remark, Doubt.valueOf(why.name()));
      case Match.Unknown() ->
          new SignUp(number, written, Optional.empty(), List.of(), remark, Doubt.UNKNOWN);
    };
  }

  private static SignUp certain(int number, String written, Known person, Remark remark) {
    var sure = new SignUp(number, written, Optional.of(person), List.of(), remark, Doubt.NONE);
    return switch (remark.kind()) {
      case FOR_ANOTHER -> sure.doubted(Doubt.FOR_ANOTHER);
      case UNCLEAR -> sure.doubted(Doubt.UNCLEAR);
      case PRESENT, LATE, LEAVE, MADE_UP, RECEIVED -> sure;
    };
  }

  static SignUp nameless(int number, String written) {
    return new SignUp(number, written, Optional.empty(), List.of(), Remark.NOTHING, Doubt.NAMELESS);
  }

  /// The same, asked about for this reason if there was none.
  SignUp doubted(Doubt why) {
    if (doubt != Doubt.NONE) {
      return this;
    }
    return new SignUp(
        number, written, Optional.empty(), person.map(List::of).orElse(candidates), remark, why);
  }

  /// Why a name in a list is asked about and not counted.
  enum Doubt {
    NONE,
    /// Two people have that name.
    SAME_NAME,
    /// It is nearly somebody's name.
    SIMILAR,
    /// Only a surname: 王书记.
    SURNAME_ONLY,
    /// Somebody's name with words that may make it another person.
    WITH_MORE,
    /// Nobody on the roster.
    UNKNOWN,
    /// 代孙七接
    FOR_ANOTHER,
    /// What is said beside the name can be read in two ways.
    UNCLEAR,
    /// Several names on a line, and a remark that may belong to one or to all.
    WHOSE_REMARK,
    /// The same name twice with different remarks.
    CONTRADICTORY,
    /// A remark without a name: `5. 请假`.
    NAMELESS
  }
}
