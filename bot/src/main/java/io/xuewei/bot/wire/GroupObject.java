package io.xuewei.bot.wire;

import io.xuewei.bot.chat.Groups.Event;
import io.xuewei.bot.chat.Groups.Reach;
import io.xuewei.bot.chat.Pace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a group can receive.
///
/// @param room empty for the group of a channel that only pushes
/// @param heard when somebody spoke there last, ISO 8601
/// @param sent when it was sent something last
/// @param pushable whether it takes something unasked: `unknown`, `yes` or `no`
/// @param learned when that was learned, and why not
/// @param failure what went wrong there last
/// @param left what is left of the platform's limits now
public record GroupObject(
    String channel,
    String room,
    String title,
    @Nullable String heard,
    @Nullable String sent,
    String pushable,
    @Nullable Happened learned,
    @Nullable Happened failure,
    List<Quota> left) {

  public GroupObject {
    left = List.copyOf(left);
  }

  /// Something that happened.
  public record Happened(String at, String why) {
    static Happened of(Event event) {
      return new Happened(event.at().toString(), event.why());
    }
  }

  /// A limit of the platform.
  ///
  /// @param scope `room`, or `channel` when all its rooms are counted together
  /// @param left how many parts may go now
  /// @param of in any stretch of so many seconds
  public record Quota(String scope, int left, int of, double seconds) {
    static Quota of(Pace.Left left) {
      var limit = left.limit();
      return new Quota(
          DeliveryObject.small(limit.scope()),
          left.parts(),
          limit.parts(),
          limit.per().toMillis() / 1000.0);
    }
  }

  /// A group as outsiders see it.
  public static GroupObject of(Reach reach, List<Pace.Left> left) {
    return new GroupObject(
        reach.place().channel(),
        reach.place().room(),
        reach.title(),
        reach.heard().map(Instant::toString).orElse(null),
        reach.sent().map(Instant::toString).orElse(null),
        DeliveryObject.small(reach.push().pushable()),
        reach.push().learned().map(Happened::of).orElse(null),
        reach.failure().map(Happened::of).orElse(null),
        left.stream().map(Quota::of).toList());
  }
}
