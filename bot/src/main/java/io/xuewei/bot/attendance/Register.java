package io.xuewei.bot.attendance;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who took part in what: the rows that hold.
public interface Register {

  /// How somebody stands to a lesson.
  Optional<Attendance> of(String lesson, String person);

  /// All of a lesson, in the order in which they came.
  List<Attendance> ofLesson(String lesson);

  /// How many were there so far: without those who wait for the organiser's yes.
  default int present(String lesson) {
    return present(lesson, Integer.MAX_VALUE);
  }

  /// The same, counted no further than this, so that it takes no longer the more there are.
  int present(String lesson, int most);

  /// Everything about somebody, the latest first.
  List<Attendance> ofPerson(String person);

  /// What waits for the organiser's yes in a group, the oldest first.
  List<Attendance> waiting(String group);

  /// What the group was told about sign-up lists of a lesson: marks, never names.
  Set<String> told(String lesson);
}
