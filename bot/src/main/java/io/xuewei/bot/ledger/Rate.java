package io.xuewei.bot.ledger;

import java.util.Optional;

/// A rate with all that it is made of. Rates are added by their numbers, never averaged: 1/2 and
/// 9/10 together are 10/12.
///
/// @param numerator counts only who is in the denominator, too
/// @param unknown how many lessons are left out because it is not known who was expected
public record Rate(long numerator, long denominator, int unknown, Basis basis) {

  /// The share; empty when nobody was expected, or nobody knows who.
  public Optional<Fraction> share() {
    return denominator == 0 ? Optional.empty() : Optional.of(new Fraction(numerator, denominator));
  }

  /// Both together.
  public Rate plus(Rate other) {
    return new Rate(
        numerator + other.numerator,
        denominator + other.denominator,
        unknown + other.unknown,
        basis.plus(other.basis));
  }
}
