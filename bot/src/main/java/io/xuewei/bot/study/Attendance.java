package io.xuewei.bot.study;

import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known of sessions and of who took part.
public interface Attendance {

  /// The room's open session, if it was opened at or after `since`.
  Optional<Session> openSession(Place place, Instant since);

  /// When the member checked in to a session, if at all.
  Optional<Instant> checkedIn(long session, Member member);

  /// How many checked in to a session.
  int count(long session);

  /// Everything the member took part in, the latest first.
  List<Participation> of(Member member);

  /// A study session.
  record Session(long id, String topic, Instant openedAt) {}

  /// A member took part in a session.
  ///
  /// @param lateMinutes 0 when on time
  record Participation(String topic, Instant at, int lateMinutes, boolean online) {}
}
