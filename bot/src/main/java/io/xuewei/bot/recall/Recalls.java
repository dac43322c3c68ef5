package io.xuewei.bot.recall;

import io.xuewei.bot.answer.Sources;
import io.xuewei.bot.answer.Standing;
import io.xuewei.bot.answer.Standing.Loss;
import io.xuewei.bot.recall.Quotations.Outcome;
import io.xuewei.bot.recall.Quotations.Quotation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Finds the answers that no longer hold: after a refresh, and on the day on which a document runs
/// out.
///
/// It compares what was quoted with what stands in the library, so it does not matter who published
/// a generation, or whether the program ran then: call [#check] at the start and every second. A
/// check in which nothing has changed costs one look at the database. Before the first generation
/// is there nothing is found missing.
public final class Recalls {

  private final Quotations quotations;
  private final Sources sources;
  private final Standing standing;
  private final Clock clock;
  private State checked = new State(-1, LocalDate.MIN, 0);

  /// @param clock its zone is the unit's
  public Recalls(Quotations quotations, Sources sources, Clock clock) {
    this.quotations = quotations;
    this.sources = sources;
    this.standing = new Standing(sources, clock);
    this.clock = clock;
  }

  /// What the last check saw.
  private record State(int generation, LocalDate day, long latest) {}

  /// Compares, if the library, the day, or what was quoted has changed since the last check.
  public synchronized void check() {
    var now = new State(sources.generation(), LocalDate.now(clock), quotations.latest());
    if (now.equals(checked) || now.generation() == 0) {
      return;
    }
    boolean onlyNew = now.generation() == checked.generation() && now.day().equals(checked.day());
    List<Outcome> outcomes =
        quotations.after(onlyNew ? checked.latest() : 0).stream()
            .map(quotation -> new Outcome(quotation, loss(quotation)))
            .toList();
    quotations.found(outcomes, clock.instant());
    checked = now;
  }

  private Optional<Loss> loss(Quotation quotation) {
    return quotation.inForce()
        ? standing.loss(quotation.documentId(), quotation.quote())
        : standing.textLoss(quotation.documentId(), quotation.quote());
  }

  /// The recalls that have not been corrected, group by group.
  public List<RoomRecalls> open() {
    return quotations.open();
  }
}
