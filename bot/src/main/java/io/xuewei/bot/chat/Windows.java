package io.xuewei.bot.chat;

import java.time.Instant;
import java.util.Optional;

/// The stored [ReplyWindow]s, and which part goes through which.
///
/// Every method that writes throws [Inbox.NotStored] when it could not be made durable; nothing has
/// changed then.
public interface Windows {

  /// The window that a part goes through: the one it has claimed before while that is open, else
  /// the best that is left of the message that it answers. A notice may also go through a window of
  /// any other message of its room, the newest first, unless a reply still needs it.
  ///
  /// The claim is durable before this returns, so a part has the same use after a crash.
  ///
  /// @return empty when no window is open for it
  Optional<Way.Within> claim(Part part, Instant now);

  /// The platform takes nothing more through the window that a part has claimed.
  void close(Part part);
}
