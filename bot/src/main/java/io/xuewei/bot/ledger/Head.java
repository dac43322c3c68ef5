package io.xuewei.bot.ledger;

import io.xuewei.bot.lesson.Lesson;
import java.time.LocalDateTime;
import java.util.Optional;

/// The head of a lesson's record.
///
/// @param number 期次: which lesson of the ledger, or which part of a course
/// @param observers 列席人
public record Head(
    String organisation,
    Lesson.Kind kind,
    Noted<String> number,
    Noted<String> topic,
    Noted<Span> time,
    Noted<String> place,
    Leaders leaders,
    Noted<String> observers) {

  /// From when to when, by the unit's clock.
  public record Span(LocalDateTime from, Optional<LocalDateTime> to) {}

  /// 主持人, 主讲人, 记录人
  public record Leaders(Noted<String> host, Noted<String> speaker, Noted<String> recorder) {}
}
