package io.xuewei.bot.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes a time of a day and a time of day: weeks on when it is over, two readings where there are
/// two, impossible where nothing is left.
final class Assembly {

  private final Reference said;

  Assembly(Reference said) {
    this.said = said;
  }

  TimeExpression moment(DateReading date, ClockReading clock) {
    if (date.flaw() != null) {
      return new TimeExpression.Impossible(date.flaw());
    }
    if (!date.single()) {
      return new TimeExpression.Ambiguous(
          moment(DateReading.day(date.from()), clock),
          moment(DateReading.day(date.to()), clock),
          Doubt.WHICH_DAY);
    }
    return clock.partOnly()
        ? day(date, Optional.ofNullable(clock.part()))
        : onDay(date.from(), date.roll(), clock);
  }

  private TimeExpression onDay(LocalDate day, int roll, ClockReading clock) {
    List<LocalDateTime> all = clock.minutes().stream().map(minutes -> at(day, minutes)).toList();
    if (all.isEmpty()) {
      return new TimeExpression.Impossible(Flaw.NO_SUCH_TIME);
    }
    List<LocalDateTime> open = all.stream().filter(this::mayBe).toList();
    if (!open.isEmpty()) {
      return choice(open, TimeExpression.Moment::new, clock.doubt());
    }
    LocalDateTime evening = all.getFirst().plusHours(12);
    boolean today = Math.abs(roll) <= 1;
    if (today && said.planned() && clock.maybeEvening() && evening.isAfter(said.now())) {
      return new TimeExpression.Moment(evening);
    }
    if (roll != 0) {
      return onDay(day.plusDays(roll), 0, clock);
    }
    return said.planned()
        ? past(new TimeExpression.Moment(all.getFirst()))
        : choice(all, TimeExpression.Moment::new, clock.doubt());
  }

  private boolean mayBe(LocalDateTime at) {
    return said.planned() ? !at.isBefore(said.now()) : !at.isAfter(said.now());
  }

  TimeExpression day(DateReading date, Optional<DayPart> part) {
    if (date.flaw() != null) {
      return new TimeExpression.Impossible(date.flaw());
    }
    DateReading.Twofold two = date.twofold();
    if (two != null) {
      return new TimeExpression.Ambiguous(days(date), days(two.reading()), two.doubt());
    }
    if (!date.single()) {
      return days(date);
    }
    LocalDateTime end = at(date.from(), part.map(Assembly::end).orElse(ClockReading.DAY));
    var day = new TimeExpression.Day(date.from(), part);
    if (!said.planned() || end.isAfter(said.now())) {
      return day;
    }
    return date.roll() == 0
        ? past(day)
        : new TimeExpression.Day(date.from().plusDays(date.roll()), part);
  }

  private TimeExpression days(DateReading date) {
    return days(date.from(), date.to());
  }

  TimeExpression days(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return new TimeExpression.Impossible(Flaw.BACKWARDS);
    }
    var days = new TimeExpression.Days(from, to);
    return said.planned() && to.isBefore(said.today()) ? past(days) : days;
  }

  /// Until the end of a day, or to an hour; of a festival until before its holiday.
  TimeExpression deadline(@Nullable DateReading date, @Nullable ClockReading clock) {
    if (clock != null && !clock.partOnly()) {
      return each(
          moment(date == null ? today() : date, clock),
          time ->
              time instanceof TimeExpression.Moment(var at)
                  ? new TimeExpression.Deadline(at)
                  : time);
    }
    if (date == null) {
      return new TimeExpression.Impossible(Flaw.OPEN_ENDED);
    }
    Flaw flaw = date.flaw();
    if (flaw != null) {
      return new TimeExpression.Impossible(flaw);
    }
    DateReading.Twofold two = date.twofold();
    return two == null
        ? until(date, clock)
        : new TimeExpression.Ambiguous(
            until(date, clock), until(two.reading(), clock), two.doubt());
  }

  private TimeExpression until(DateReading date, @Nullable ClockReading clock) {
    LocalDateTime by = date.to().plusDays(1).atStartOfDay();
    if (date.off().festive()) {
      by = date.off().from().atStartOfDay();
    } else if (clock != null && clock.part() != null) {
      by = at(date.to(), clock.part() == DayPart.NOON ? ClockReading.DAY / 2 : end(clock.part()));
    }
    return until(by);
  }

  TimeExpression until(LocalDateTime by) {
    var deadline = new TimeExpression.Deadline(by);
    return said.planned() && !by.isAfter(said.now()) ? past(deadline) : deadline;
  }

  TimeExpression timeOfDay(ClockReading clock) {
    if (clock.minutes().isEmpty()) {
      return new TimeExpression.Impossible(Flaw.NO_SUCH_TIME);
    }
    LocalDate day = LocalDate.EPOCH;
    return choice(
        clock.minutes().stream().map(minutes -> at(day, minutes)).toList(),
        at -> new TimeExpression.TimeOfDay(at.toLocalTime(), at.toLocalDate().equals(day) ? 0 : 1),
        clock.doubt());
  }

  /// This day, and the next or last one when the hour is over.
  DateReading today() {
    LocalDate day = said.today();
    return new DateReading(
        day, day, new DateReading.Off(day, day, false), said.planned() ? 1 : -1, null);
  }

  Reference said() {
    return said;
  }

  static TimeExpression past(TimeExpression read) {
    return new TimeExpression.Impossible(Flaw.PAST, Optional.of(read));
  }

  static LocalDateTime at(LocalDate day, int minutes) {
    return day.atStartOfDay().plusMinutes(minutes);
  }

  static <T> TimeExpression choice(List<T> readings, Function<T, TimeExpression> as, Doubt doubt) {
    TimeExpression likely = as.apply(readings.getFirst());
    return readings.size() == 1
        ? likely
        : new TimeExpression.Ambiguous(likely, as.apply(readings.get(1)), doubt);
  }

  /// Every reading made into something else.
  static TimeExpression each(TimeExpression time, Function<TimeExpression, TimeExpression> change) {
    return switch (time) {
      case TimeExpression.Ambiguous(var likely, var other, var doubt) ->
          new TimeExpression.Ambiguous(each(likely, change), each(other, change), doubt);
      case TimeExpression.Impossible(var flaw, var read) ->
          new TimeExpression.Impossible(flaw, read.map(change));
      default -> change.apply(time);
    };
  }

  private static int end(DayPart part) {
    return ClockReading.HOUR
        * switch (part) {
          case DAWN -> 6;
          case MORNING, FORENOON -> 12;
          case NOON -> 14;
          case AFTERNOON -> 18;
          case DUSK -> 20;
          case EVENING, NIGHT -> 24;
        };
  }
}
