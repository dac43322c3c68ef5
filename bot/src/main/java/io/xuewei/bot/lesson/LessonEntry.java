package io.xuewei.bot.lesson;

import io.xuewei.bot.chat.StudyEntry;
import java.time.Instant;
import java.util.Optional;

/// What is written down about lessons. A change is the whole lesson again: the last one holds.
public sealed interface LessonEntry extends StudyEntry {

  /// A lesson was planned or changed.
  ///
  /// @param origin by whom, when and why
  record Stated(Lesson lesson, Origin origin) implements LessonEntry {}

  /// Where a record comes from.
  ///
  /// @param by the person; empty: by the program, or the command line
  /// @param messageId the message that says so; empty: none
  record Origin(
      Optional<String> by, Instant at, Optional<String> messageId, Optional<String> why) {}
}
