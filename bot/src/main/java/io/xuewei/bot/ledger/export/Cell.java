package io.xuewei.bot.ledger.export;

import io.xuewei.bot.ledger.Noted;
import io.xuewei.bot.ledger.Rate;
import io.xuewei.bot.ledger.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// What stands in a table's cell, so that numbers stay numbers and days stay days in every format.
sealed interface Cell {

  /// Words. Whoever wrote them, they never become a formula.
  record Text(String text) implements Cell {}

  record Count(long number) implements Cell {}

  record Day(LocalDate day) implements Cell {}

  record Moment(LocalDateTime at) implements Cell {}

  /// @param percent 85.7 for 85.7 %
  record Percent(BigDecimal percent) implements Cell {}

  static Cell of(String text) {
    return new Text(text);
  }

  static Cell of(long number) {
    return new Count(number);
  }

  /// The number, or 待补 when it cannot be known.
  static Cell known(boolean known, long number, Words words) {
    return known ? new Count(number) : new Text(words.missing());
  }

  static Cell of(Noted<String> noted, Words words) {
    return new Text(words.text(noted.value()));
  }

  static Cell of(Optional<String> text, Words words) {
    return new Text(words.text(text));
  }

  /// Several, one to a line, or 待补.
  static Cell of(List<String> texts, Words words) {
    return new Text(texts.isEmpty() ? words.missing() : String.join("\n", texts));
  }

  static Cell of(Rate rate, Words words) {
    return rate.share()
        .<Cell>map(share -> new Percent(share.percent()))
        .orElseGet(() -> new Text(words.missing()));
  }
}
