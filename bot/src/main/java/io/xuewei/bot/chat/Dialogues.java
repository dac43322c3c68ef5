package io.xuewei.bot.chat;

import java.time.Instant;
import java.util.Optional;

/// Recalls what was talked about.
public interface Dialogues {

  /// The member's own last dialogue in a room, if it is not older than `since`.
  Optional<Dialogue> own(Place place, Member member, Instant since);

  /// The room's last dialogue, whoever had it, if it is not older than `since`.
  Optional<Dialogue> latest(Place place, Instant since);
}
