package io.xuewei.bot.lesson;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The lessons as they stand.
public interface Lessons {

  /// The lesson of that id.
  Optional<Lesson> lesson(String id);

  /// The lesson of a group that takes sign-ins at a time; of several the one that started last.
  Optional<Lesson> open(String group, Instant at);

  /// The lessons of a group that start in a time, first to last, cancelled ones too.
  ///
  /// @param from included
  /// @param to excluded
  List<Lesson> between(String group, Instant from, Instant to);

  /// Lessons of all groups that start in a time.
  List<Lesson> between(Instant from, Instant to);
}
