package io.xuewei.bot.transport;

import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Message;
import java.lang.System.Logger.Level;

/// Puts the messages of a connection into the inbox, for platforms that send again what they were
/// not told is stored. A disk that stays full is logged once and not for every message.
///
/// For the connection's thread only.
public final class Intake {

  private static final System.Logger LOG = System.getLogger(Intake.class.getName());

  private final String channel;
  private final Inbox inbox;
  private boolean stuck;

  /// @param channel whose log lines name it
  public Intake(String channel, Inbox inbox) {
    this.channel = channel;
    this.inbox = inbox;
  }

  /// @return whether it is stored, now or since before
  public boolean store(Message message) {
    try {
      var _ = inbox.accept(message);
      stuck = false;
      return true;
    } catch (Inbox.NotStored notStored) {
      if (!stuck) {
        LOG.log(
            Level.ERROR,
            "channel {0}: messages cannot be stored; the platform has to send them again: {1}",
            channel,
            notStored.getMessage());
      }
      stuck = true;
      return false;
    }
  }
}
