package io.xuewei.bot.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds and reads the times in a Chinese sentence.
///
/// ```java
/// var times = new TimeExpressions(calendar);
/// Found found = times.find("发起学习 主题党日 周五下午3点 二楼会议室", said).orElseThrow();
/// found.value();      // Moment[at=2025-06-13T15:00]
/// found.rest(text);   // 发起学习 主题党日 二楼会议室
/// ```
///
/// The reference day counts: a bare `周三` on a Wednesday is that day. A week is Monday to Sunday,
/// `下周三` the Wednesday of the next one. A date without a year is the next one to come when
/// something is planned and the last one when something is looked up. `3点` is more likely 15:00,
/// `12点` more likely noon, and both are said to be ambiguous. What follows the first thousand
/// characters is not read; titles in 《》 and addresses hold no time. Takes time linear in the text.
public final class TimeExpressions {

  private static final int LONGEST = 1000;
  private static final int APART = 40;
  private static final String STARTS =
      "0123456789零〇一二两俩三四五六七八九十廿卅半每隔逢天工上下本这当今明后昨前去大周星礼月年季第首最节放假元春除端中清"
          + "重七国劳青儿建妇教党新正午凌早晨傍晚夜深差截限有不Qq";

  private final DateReader dates;

  public TimeExpressions(WorkCalendar calendar) {
    dates = new DateReader(calendar);
  }

  /// The time that a sentence is about: a moment rather than a day, a day rather than a year, the
  /// first of several. A day and an hour that stand apart are one time.
  public Optional<Found> find(String text, Reference said) {
    List<Piece> pieces = pieces(text, said);
    Optional<Found> joined = joined(pieces, said);
    return joined.isPresent()
        ? joined
        : pieces.stream().min(Comparator.comparingInt(Piece::rank)).map(TimeExpressions::found);
  }

  /// Every time in a text, in its order.
  public List<Found> findAll(String text, Reference said) {
    return pieces(text, said).stream().map(TimeExpressions::found).toList();
  }

  /// What a text means that is a time and nothing else; empty when other words are in it.
  public Optional<TimeExpression> only(String text, Reference said) {
    String stripped = text.strip();
    return pieces(stripped, said).stream()
        .filter(piece -> piece.at().start() == 0 && piece.at().end() == stripped.length())
        .map(Piece::value)
        .findFirst();
  }

  private static Found found(Piece piece) {
    return new Found(piece.value(), List.of(piece.at()));
  }

  private List<Piece> pieces(String text, Reference said) {
    String plain = Plain.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    var reader = new ExpressionReader(plain, dates, said);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < plain.length()) {
      Piece piece = STARTS.indexOf(plain.charAt(at)) < 0 ? null : reader.read(at);
      if (piece != null) {
        pieces.add(piece);
      }
      at = piece == null ? at + 1 : piece.at().end();
    }
    return pieces;
  }

  private static Optional<Found> joined(List<Piece> pieces, Reference said) {
    Piece day = only(pieces.stream().filter(Piece::dayOnly).toList());
    Piece hour = only(pieces.stream().filter(Piece::hourOnly).toList());
    boolean other =
        pieces.stream().anyMatch(piece -> piece.rank() == 0 && piece != day && piece != hour);
    if (day == null || hour == null || other) {
      return Optional.empty();
    }
    int gap = hour.at().start() - day.at().end();
    return gap < 0 || gap > APART
        ? Optional.empty()
        : Optional.of(new Found(together(day, hour, said), List.of(day.at(), hour.at())));
  }

  private static TimeExpression together(Piece day, Piece hour, Reference said) {
    var assembly = new Assembly(said);
    DateReading date = day.date();
    ClockReading clock = hour.clock();
    ClockReading until = hour.until();
    if (date == null || clock == null) {
      return day.value();
    }
    return until == null
        ? assembly.moment(date, clock)
        : new Spans(assembly).hours(date, clock, until);
  }

  private static @Nullable Piece only(List<Piece> pieces) {
    return pieces.size() == 1 ? pieces.getFirst() : null;
  }
}
