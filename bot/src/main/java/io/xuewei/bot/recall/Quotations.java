package io.xuewei.bot.recall;

import io.xuewei.bot.answer.Standing.Loss;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was quoted in groups, and what of it no longer holds.
public interface Quotations {

  /// The number of the latest; 0 when there is none.
  long latest();

  /// What was quoted behind a number, each text once.
  List<Quotation> after(long number);

  /// Notes how these stand now: a loss makes a recall of every answer that quoted it, none takes
  /// back the recalls that nobody was told of. Recalls that were corrected stay as they are.
  void found(List<Outcome> outcomes, Instant at);

  /// The recalls that have not been corrected, group by group, the longest known first.
  List<RoomRecalls> open();

  /// A text that was quoted.
  ///
  /// @param inForce false when it was given as what held before
  record Quotation(String documentId, String quote, boolean inForce) {}

  /// How it stands now.
  record Outcome(Quotation quotation, Optional<Loss> loss) {}
}
