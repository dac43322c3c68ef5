package io.xuewei.bot.attendance;

import java.util.List;
import java.util.Optional;

/// Who took part in what: the rows that hold.
public interface Register {

  /// How somebody stands to a lesson.
  Optional<Attendance> of(String lesson, String person);

  /// All of a lesson, in the order in which they came.
  List<Attendance> ofLesson(String lesson);

  /// How many were there so far.
  int present(String lesson);

  /// Everything about somebody, the latest first.
  List<Attendance> ofPerson(String person);
}
