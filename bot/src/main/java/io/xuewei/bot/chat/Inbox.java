package io.xuewei.bot.chat;

/// Where a message becomes ours: what this accepted survives any crash.
public interface Inbox {

  /// Stores the message and its job in one transaction, unless it was stored before.
  ///
  /// @return false when it was seen before
  /// @throws NotStored when it could not be made durable; the platform must then not be told that
  ///   it was
  boolean accept(Message message);

  /// The disk is full, or the database is out of reach.
  final class NotStored extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    public NotStored(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
