package io.xuewei.bot.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An exact share, kept as it was counted: 6 of 7 stays 6/7.
///
/// @param denominator above 0
public record Fraction(long numerator, long denominator) {

  private static final int PERCENT = 100;

  public Fraction {
    if (denominator <= 0 || numerator < 0) {
      throw new IllegalArgumentException(numerator + "/" + denominator + " is no share");
    }
  }

  /// In hundredths with one decimal, rounded half up once and from the exact value: 1/16 is 6.3.
  public BigDecimal percent() {
    return BigDecimal.valueOf(numerator)
        .multiply(BigDecimal.valueOf(PERCENT))
        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
  }
}
