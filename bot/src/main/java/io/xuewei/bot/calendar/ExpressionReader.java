package io.xuewei.bot.calendar;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the time expression that begins at a place, the longest if there are several.
final class ExpressionReader {

  private static final Pattern LATER = Pattern.compile("(?:之后|以后|后)(?![勤续备台果面期天])");
  private static final Pattern EARLIER = Pattern.compile("(?:之前|以前|前)(?![往期台面])");
  private static final Pattern WITHIN = Pattern.compile("(?:之内|以内|内)(?![容部科存外])");
  private static final Pattern TO_CLOCK = Pattern.compile("[ ,，]{0,2}+的?");

  private final Assembly assembly;
  private final DatedReader dated;
  private final Cursor cursor;

  ExpressionReader(String plain, DateReader dates, Reference said) {
    cursor = new Cursor(plain, 0);
    assembly = new Assembly(said);
    dated = new DatedReader(cursor, dates, assembly);
  }

  @Nullable Piece read(int start) {
    Piece best = null;
    for (int kind = 0; kind < 3; kind++) {
      cursor.back(start);
      Piece read =
          switch (kind) {
            case 0 -> recurring(start);
            case 1 -> dated.read(start);
            default -> length(start);
          };
      if (read != null && (best == null || read.at().end() > best.at().end())) {
        best = read;
      }
    }
    return best;
  }

  private @Nullable Piece recurring(int start) {
    RecurrenceReader.Read read = RecurrenceReader.read(cursor);
    if (read == null) {
      return null;
    }
    int end = cursor.at();
    cursor.skip(TO_CLOCK);
    ClockReading clock = ClockReader.read(cursor, true);
    if (clock == null) {
      cursor.back(end);
    }
    Recurrence.Holidays holidays = RecurrenceReader.holidays(cursor);
    return Piece.of(start, cursor.at(), repeats(read, clock, holidays));
  }

  private TimeExpression repeats(
      RecurrenceReader.Read read, @Nullable ClockReading clock, Recurrence.Holidays holidays) {
    Rhythm rhythm = read.rhythm();
    if (rhythm != null) {
      return repeats(rhythm, clock, holidays);
    }
    var today = assembly.said().today().getDayOfWeek();
    var other = today == DayOfWeek.MONDAY ? today.plus(4) : DayOfWeek.MONDAY;
    return new TimeExpression.Ambiguous(
        repeats(new Rhythm.Weekly(read.every(), Set.of(today)), clock, holidays),
        repeats(new Rhythm.Weekly(read.every(), Set.of(other)), clock, holidays),
        Doubt.WHICH_DAY);
  }

  private TimeExpression repeats(
      Rhythm rhythm, @Nullable ClockReading clock, Recurrence.Holidays holidays) {
    if (clock == null || clock.partOnly()) {
      return new TimeExpression.Repeats(recurrence(rhythm, holidays));
    }
    List<Integer> minutes = clock.minutes();
    if (minutes.isEmpty()) {
      return new TimeExpression.Impossible(Flaw.NO_SUCH_TIME);
    }
    return Assembly.choice(minutes, at -> repeats(rhythm, at, holidays), clock.doubt());
  }

  /// Midnight after a day is the first minute of the day after.
  private TimeExpression repeats(Rhythm rhythm, int minutes, Recurrence.Holidays holidays) {
    LocalTime time = LocalTime.of(minutes / ClockReading.HOUR % 24, minutes % ClockReading.HOUR);
    if (minutes < ClockReading.DAY || rhythm instanceof Rhythm.Daily) {
      return new TimeExpression.Repeats(recurrence(rhythm, holidays).at(time));
    }
    if (!(rhythm instanceof Rhythm.Weekly(int every, var days))) {
      return new TimeExpression.Impossible(Flaw.NO_SUCH_TIME);
    }
    var next = EnumSet.noneOf(DayOfWeek.class);
    days.forEach(day -> next.add(day.plus(1)));
    return new TimeExpression.Repeats(
        recurrence(new Rhythm.Weekly(every, next), holidays).at(time));
  }

  private Recurrence recurrence(Rhythm rhythm, Recurrence.Holidays holidays) {
    return RecurrenceReader.recurrence(rhythm, assembly.said().today()).on(holidays);
  }

  private @Nullable Piece length(int start) {
    TimeExpression.Length length = LengthReader.read(cursor);
    if (length == null) {
      return null;
    }
    TimeExpression value = around(length);
    return Piece.of(start, cursor.at(), value);
  }

  /// `两小时后`, `两小时内`, `三天内`. Hours ago are only a time when something is looked up.
  private TimeExpression around(TimeExpression.Length length) {
    Reference said = assembly.said();
    int end = cursor.at();
    if (!length.time().isZero() && cursor.skip(LATER)) {
      return new TimeExpression.Moment(length.after(minute(said)));
    }
    if (!length.time().isZero() && !said.planned() && cursor.skip(EARLIER)) {
      return new TimeExpression.Moment(minute(said).minus(length.time()));
    }
    MatchResult within = cursor.take(WITHIN);
    if (within == null) {
      cursor.back(end);
      return length;
    }
    return new TimeExpression.Deadline(
        length.time().isZero()
            ? said.today().plus(length.days()).plusDays(1).atStartOfDay()
            : length.after(minute(said)));
  }

  private static LocalDateTime minute(Reference said) {
    return said.now().truncatedTo(ChronoUnit.MINUTES);
  }
}
