package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.transport.Transport;
import java.time.Duration;

/// Puts messages into the inbox. OneBot tells everything once, so what cannot be stored is tried
/// again for a minute.
final class Storing {

  private static final int TRIES = 60;
  private static final Duration WAIT = Duration.ofSeconds(1);

  private final Inbox inbox;
  private final Transport.Pause pause;

  Storing(Inbox inbox, Transport.Pause pause) {
    this.inbox = inbox;
    this.pause = pause;
  }

  /// @throws Inbox.NotStored when it could not be stored in that time
  void store(Message message) {
    for (int tries = 1; !accepted(message, tries == TRIES); tries++) {
      try {
        pause.of(WAIT);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Inbox.NotStored("interrupted", e);
      }
    }
  }

  private boolean accepted(Message message, boolean last) {
    try {
      inbox.accept(message);
      return true;
    } catch (Inbox.NotStored e) {
      if (last) {
        throw e;
      }
      return false;
    }
  }
}
