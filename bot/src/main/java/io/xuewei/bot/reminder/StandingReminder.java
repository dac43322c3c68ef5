package io.xuewei.bot.reminder;

import io.xuewei.bot.calendar.Recurrence;
import java.time.Instant;
import java.util.Optional;

/// What an organiser wants the group to be reminded of, once or again and again.
///
/// @param content what of
/// @param planned up to when its reminders are made
public record StandingReminder(
    String id, String group, When when, String content, Instant planned) {

  /// When it is due: one of the two.
  public record When(Optional<Recurrence> recurrence, Optional<Instant> once) {

    private static final String ONCE = "once ";

    public static When every(Recurrence recurrence) {
      return new When(Optional.of(recurrence), Optional.empty());
    }

    public static When once(Instant at) {
      return new When(Optional.empty(), Optional.of(at));
    }

    /// The form in which it is stored.
    public String text() {
      return recurrence.map(Recurrence::text).orElseGet(() -> ONCE + once.orElseThrow());
    }

    /// Reads what [#text] wrote.
    public static When parse(String text) {
      return text.startsWith(ONCE)
          ? once(Instant.parse(text.substring(ONCE.length())))
          : every(Recurrence.parse(text));
    }
  }
}
