package io.xuewei.bot.ledger;

import static io.xuewei.bot.ledger.Samples.USUAL;
import static io.xuewei.bot.ledger.Samples.june;
import static io.xuewei.bot.ledger.Samples.ledger;
import static io.xuewei.bot.ledger.Samples.member;
import static io.xuewei.bot.ledger.Samples.raw;
import static io.xuewei.bot.ledger.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xuewei.bot.attendance.Attendance.Status;
import io.xuewei.bot.rule.Standing;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RatesTest {

  private static void is(Rate rate, long numerator, long denominator) {
    assertThat(List.of(rate.numerator(), rate.denominator()))
        .containsExactly(numerator, denominator);
  }

  @Test
  void roundsHalfUpToOneDecimalAndKeepsTheFraction() {
    assertThat(new Fraction(1, 16).percent()).hasToString("6.3");
    assertThat(new Fraction(1, 3).percent()).hasToString("33.3");
    assertThat(new Fraction(1999, 2000).percent()).hasToString("100.0");
    assertThat(new Fraction(6, 7)).isEqualTo(new Fraction(6, 7));
    assertThatThrownBy(() -> new Fraction(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsJuneAsByHand() {
    Figures june = ledger(june(), USUAL).figures();
    is(june.attendance(), 7, 13);
    is(june.withMobile(), 7, 13);
    is(june.withoutMobile(), 6, 11);
    is(june.participation(), 8, 13);
    is(june.full(), 2, 7);
    is(june.coverage(), 6, 7);
    assertThat(june.attendance().basis().exclusions()).containsEntry(Standing.LONG_SICK, 2);
    assertThat(june.attendance().basis().versions()).containsExactly(7L);
    assertThat(june.attendance().basis().cutOff()).isEqualTo(Samples.CUT_OFF);
  }

  @Test
  void doesNotExpectTheRetiredWhenTheRuleSaysSo() {
    var excluded = EnumSet.copyOf(USUAL);
    excluded.add(Standing.RETIRED);
    PeriodLedger ledger = ledger(june(), excluded);
    is(ledger.figures().attendance(), 6, 11);
    Counts second = ledger.counts(ledger.lessons().get(1));
    assertThat(second.beyond()).as("was there, is not counted").isEqualTo(1);
    assertThat(second.excluded()).containsEntry(Standing.RETIRED, 1);
    assertThat(second.registered()).isEqualTo(7);
  }

  @Test
  void listsMobileMembersApart() {
    is(ledger(june(), USUAL).apart().get(Standing.MOBILE), 1, 2);
  }

  @Test
  void addsUpForEveryLesson() {
    PeriodLedger ledger = ledger(june(), USUAL);
    for (LessonRecord lesson : ledger.lessons()) {
      Counts counts = ledger.counts(lesson);
      assertThat(
              counts.present().all()
                  + counts.onLeave()
                  + counts.missing().absent()
                  + counts.missing().open())
          .isEqualTo(counts.expected());
    }
  }

  @Test
  void saysNothingWhereNobodyWasExpectedOrNobodyKnowsWho() {
    RawLesson empty = raw("l", "党课", "2025-06-12T15:00", List.of());
    assertThat(ledger(List.of(empty), USUAL).figures().attendance().share()).isEmpty();
    RawLesson learned =
        new RawLesson(
            "一支部",
            empty.stated(),
            List.of(member("张三")),
            false,
            List.of(row("张三", Status.PRESENT, "2025-06-12T15:00")),
            Body.EMPTY);
    Rate unknown = ledger(List.of(learned), USUAL).figures().attendance();
    assertThat(unknown.share()).isEmpty();
    assertThat(unknown.unknown()).isEqualTo(1);
    assertThat(Samples.WORDS.percent(unknown)).isEqualTo("待补");
  }

  @Test
  void countsSomebodyOnlyWhileTheyBelongToTheGroup() {
    PersonSummary left =
        ledger(june(), USUAL).persons().stream()
            .filter(person -> person.name().equals("孙七"))
            .findFirst()
            .orElseThrow();
    is(left.attendance(), 0, 1);
    assertThat(left.madeUp()).isEqualTo(1);
    assertThat(left.full()).isFalse();
  }

  @Test
  void rollsUpByNumbersAndNeverByMeans() {
    UnitFigures small = unit("小支部", 1, 2);
    UnitFigures large = unit("大支部", 9, 10);
    var street = new UnitFigures("s", "街道", Optional.empty(), List.of(small, large));
    var city = new UnitFigures("c", "市", Optional.empty(), List.of(street));
    is(city.total().orElseThrow().attendance(), 10, 12);
    assertThat(new UnitFigures("x", "空", Optional.empty(), List.of()).total()).isEmpty();
  }

  private static UnitFigures unit(String name, long numerator, long denominator) {
    var basis = new Basis(new TreeMap<>(), new TreeSet<>(Set.of(1L)), Samples.CUT_OFF);
    var rate = new Rate(numerator, denominator, 0, basis);
    var figures = new Figures(rate, rate, rate, rate, rate, rate);
    return new UnitFigures(name, name, Optional.of(figures), List.of());
  }

  @Test
  void leavesEarlierNumbersToBeRead() {
    Correction late = ledger(june(), USUAL).corrections().getLast();
    assertThat(late.about()).contains("周八");
    assertThat(late.before()).isEqualTo("待补");
    assertThat(late.after()).isEqualTo("到会");
    assertThat(late.numbers()).isEqualTo(new Correction.Numbers(2, 3));
    assertThat(late.origin().why()).contains("补记");
  }

  @Test
  void countsAbsencesInARow() {
    var roster = List.of(member("张三"));
    PeriodLedger ledger =
        ledger(
            List.of(
                raw("a", "一", "2025-06-02T15:00", roster),
                raw(
                    "b",
                    "二",
                    "2025-06-09T15:00",
                    roster,
                    row("张三", Status.PRESENT, "2025-06-09T15:00")),
                raw("c", "三", "2025-06-16T15:00", roster),
                raw("d", "四", "2025-06-23T15:00", roster)),
            USUAL);
    assertThat(ledger.persons().getFirst().absentInARow()).isEqualTo(2);
  }
}
