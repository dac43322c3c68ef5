package io.xuewei.bot.ledger;

import java.util.Optional;

/// A field of the record: a value with its evidence, or nothing, which prints 待补.
public record Noted<T>(Optional<T> value, Optional<Evidence> evidence) {

  /// Known from there.
  public static <T> Noted<T> of(T value, Evidence evidence) {
    return new Noted<>(Optional.of(value), Optional.of(evidence));
  }

  /// Known from there, if it was said at all.
  public static <T> Noted<T> of(Optional<T> value, Evidence evidence) {
    return value.map(known -> of(known, evidence)).orElseGet(Noted::missing);
  }

  /// Nobody has said.
  public static <T> Noted<T> missing() {
    return new Noted<>(Optional.empty(), Optional.empty());
  }
}
