package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Calls.Call;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Records;
import java.util.List;
import java.util.Optional;

/// Lets programs ask a group for 收到: from then on the word counts there, as after an organiser's
/// own `收到请回复`.
public final class CallPoint {

  private final Office office;
  private final Records records;

  /// @param records where it is written
  public CallPoint(Office office, Records records) {
    this.office = office;
    this.records = records;
  }

  /// Begins to wait for 收到.
  ///
  /// @param topic what the notice is about
  /// @return empty when no group talks there
  public Optional<Call> call(Place place, String topic) {
    Optional<Call> call =
        office
            .people()
            .directory()
            .groupAt(place)
            .map(group -> new CallDesk(office).of(group.id(), topic, office.now()));
    call.ifPresent(made ->
        records.write(
            List.of(
                new AttendanceEntry.Called(
                    made, Optional.empty(), office.now(), Optional.empty()))));
    return call;
  }
}
