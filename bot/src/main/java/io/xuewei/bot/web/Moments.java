package io.xuewei.bot.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// Reads moments that others wrote.
final class Moments {

  private Moments() {}

  /// `2025-06-13T18:00:00+08:00`, `2025-06-13T10:00:00Z`. In a query a plus that was not escaped
  /// comes as a space.
  ///
  /// @param name what it is, for the complaint
  static Instant parse(String name, String text) throws Refusal {
    try {
      Instant moment = OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
      var _ = moment.toEpochMilli();
      return moment;
    } catch (DateTimeException | ArithmeticException wrong) {
      throw new Refusal(
          400, name + ": expected a moment with its offset, such as 2025-06-13T18:00:00+08:00");
    }
  }
}
