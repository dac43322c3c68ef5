package io.xuewei.bot.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be known and done about what goes out, for programs of admins.
///
/// @param receipts what became of it
/// @param groups what each group can receive
/// @param notices puts something up for a group
/// @param pace what is left of the platforms' limits
public record Deliveries(
    Receipts receipts, Groups groups, NoticeBoard notices, Pace pace, Channels channels) {

  /// How much may be sent to a room now, for each limit of its platform; none when there is no
  /// limit, or no such channel any more.
  public List<Pace.Left> left(Place place) {
    @Nullable Channel channel = channels.byName().get(place.channel());
    return channel == null ? List.of() : pace.left(place, channel.allowance().limits());
  }
}
