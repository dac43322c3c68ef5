package io.xuewei.bot.attendance;

import java.time.Instant;
import java.util.Optional;

/// The check-in pages of lessons, for groups that no bot may enter.
public interface CheckInPages {

  /// The page of that code, also when it is over.
  Optional<CheckInPage> page(String code);

  /// The page that was made for a lesson.
  Optional<CheckInPage> ofLesson(String lesson);

  /// A page.
  ///
  /// @param code in the link, cannot be guessed
  /// @param ends with the lesson's window
  record CheckInPage(String code, String lesson, Instant ends) {}
}
