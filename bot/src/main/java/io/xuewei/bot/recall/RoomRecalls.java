package io.xuewei.bot.recall;

import io.xuewei.bot.answer.Standing.Loss;
import io.xuewei.bot.chat.Place;
import java.time.Instant;
import java.util.List;

/// The answers of one group that no longer hold and have not been corrected.
///
/// @param place the group
/// @param title its name, or empty
/// @param recalls the oldest first; at least one
public record RoomRecalls(Place place, String title, List<Recall> recalls) {

  public RoomRecalls {
    recalls = List.copyOf(recalls);
  }

  /// One quote that no longer holds.
  ///
  /// @param id for correcting it
  /// @param messageId the message that it answered
  /// @param at when
  /// @param documentId what was quoted
  /// @param citation what it was and where the quote stood then, `《…办法》（…）第八条`
  /// @param quote verbatim
  /// @param loss why it no longer holds
  public record Recall(
      long id,
      String messageId,
      Instant at,
      String documentId,
      String citation,
      String quote,
      Loss loss) {}
}
