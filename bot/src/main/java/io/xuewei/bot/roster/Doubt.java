package io.xuewei.bot.roster;

import io.xuewei.bot.chat.Member;
import java.time.Instant;
import java.util.List;

/// An account whose name on the roster is not clear.
///
/// @param id 0 while it is not stored
/// @param group where it was shown
/// @param standIn the person that its records are kept under until it is clear
/// @param said the name that the platform shows
/// @param candidates ids of the persons that it may be; empty: the name is not on the roster
public record Doubt(
    long id,
    String group,
    Member member,
    String standIn,
    String said,
    List<String> candidates,
    Instant at) {

  public Doubt {
    candidates = List.copyOf(candidates);
  }
}
