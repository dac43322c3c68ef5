package io.xuewei.bot.calendar;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a day, an hour or both, up to another day or hour, as a deadline or not.
final class DatedReader {

  private static final Pattern DEADLINE =
      Pattern.compile("(?:截至|截止到?|截止至|限时到|有效期?[到至]|最晚|最迟|不晚于) ?");
  private static final Pattern BEFORE = Pattern.compile("(?:之前|以前|前)(?![往期台面后])");
  private static final Pattern WITHIN = Pattern.compile("(?:之内|以内|内)(?![容部科存外])");
  private static final Pattern AFTER = Pattern.compile("(?:之后|以后|过后|后)(?![勤续备台果面期天])");
  private static final Pattern ABOUT = Pattern.compile("左右|前后");
  private static final Pattern NEXT_DAY = Pattern.compile("(?:次日|第二天|翌日)的? ?");
  private static final String TRUE_TODAY = "今明后昨前大下上本这当";

  private final Cursor cursor;
  private final DateReader dates;
  private final Assembly assembly;
  private final Spans spans;

  DatedReader(Cursor cursor, DateReader dates, Assembly assembly) {
    this.cursor = cursor;
    this.dates = dates;
    this.assembly = assembly;
    spans = new Spans(assembly);
  }

  /// A day, an hour, or both.
  private record Point(@Nullable DateReading date, @Nullable ClockReading clock) {
    boolean timed() {
      return clock != null && !clock.partOnly();
    }
  }

  @Nullable Piece read(int start) {
    boolean deadline = cursor.skip(DEADLINE);
    Point first = point(assembly.said());
    if (first == null) {
      return null;
    }
    if (deadline || ends(first)) {
      return piece(start, assembly.deadline(first.date(), first.clock()));
    }
    int end = cursor.at();
    Piece range = cursor.skip(Spaces.TO_END) ? range(start, first) : null;
    if (range != null) {
      return range;
    }
    cursor.back(end);
    if (cursor.skip(AFTER)) {
      return piece(start, new TimeExpression.Impossible(Flaw.OPEN_ENDED));
    }
    cursor.skip(ABOUT);
    return single(start, first);
  }

  private boolean ends(Point point) {
    return cursor.skip(BEFORE) || !point.timed() && cursor.skip(WITHIN);
  }

  private Piece piece(int start, TimeExpression value) {
    return Piece.of(start, cursor.at(), value);
  }

  private Piece single(int start, Point point) {
    var at = new Found.Stretch(start, cursor.at());
    return new Piece(at, value(point), point.date(), point.clock(), null);
  }

  private TimeExpression value(Point point) {
    DateReading date = point.date();
    ClockReading clock = point.clock();
    if (clock == null) {
      return assembly.day(date == null ? assembly.today() : date, Optional.empty());
    }
    return date == null ? assembly.timeOfDay(clock) : assembly.moment(date, clock);
  }

  private @Nullable Point point(Reference said) {
    int start = cursor.at();
    DateReading date = dates.read(cursor, said);
    if (date == null) {
      cursor.back(start);
      ClockReading clock = ClockReader.read(cursor, false);
      return clock == null || clock.partOnly() ? null : new Point(null, clock);
    }
    int end = cursor.at();
    cursor.skip(Spaces.TO_HOUR);
    ClockReading clock = takesHour(date) ? ClockReader.read(cursor, true) : null;
    if (clock == null || clock.partOnly() && !date.single()) {
      cursor.back(end);
      return new Point(date, null);
    }
    return new Point(date, clock);
  }

  /// A day, or a weekend; `下个月三点` is no time.
  private static boolean takesHour(DateReading date) {
    return !date.to().isAfter(date.from().plusDays(1));
  }

  private @Nullable Piece range(int start, Point first) {
    boolean nextDay = cursor.skip(NEXT_DAY);
    Point last = point(secondReference(first));
    if (last == null || first.timed() != last.timed() || nextDay && !overMidnight(first, last)) {
      return null;
    }
    ClockReading from = first.clock();
    ClockReading to = last.clock();
    if (from != null && to != null && first.timed()) {
      return last.date() == null
          ? new Piece(
              new Found.Stretch(start, cursor.at()),
              spans.hours(first.date(), from, to),
              first.date(),
              from,
              to)
          : piece(start, dated(first, last, from, to));
    }
    DateReading day = first.date();
    DateReading end = last.date();
    if (day == null || end == null || from != null) {
      return null;
    }
    return piece(start, days(day, end));
  }

  /// `8点到次日9点` is more than a day, and nothing that is held or kept quiet lasts so long.
  private static boolean overMidnight(Point first, Point last) {
    ClockReading from = first.clock();
    ClockReading to = last.clock();
    return from != null
        && to != null
        && last.date() == null
        && !to.minutes().isEmpty()
        && !from.minutes().isEmpty()
        && to.minutes().getLast() <= from.minutes().getFirst();
  }

  private TimeExpression days(DateReading first, DateReading last) {
    Flaw flaw = first.flaw() != null ? first.flaw() : last.flaw();
    return flaw == null
        ? assembly.days(first.from(), last.to())
        : new TimeExpression.Impossible(flaw);
  }

  private TimeExpression dated(Point first, Point last, ClockReading from, ClockReading to) {
    DateReading day = first.date() == null ? assembly.today() : first.date();
    DateReading end = last.date() == null ? day : last.date();
    return spans.dated(assembly.moment(day, from), assembly.moment(end, to));
  }

  /// The end of a span is the next such day after its beginning, unless it is said as seen from
  /// today: `6月1日到今天`.
  private Reference secondReference(Point first) {
    DateReading day = first.date();
    boolean seenFromToday = TRUE_TODAY.indexOf(cursor.here()) >= 0;
    return day == null || day.flaw() != null || seenFromToday
        ? assembly.said()
        : Reference.planned(day.from());
  }
}
