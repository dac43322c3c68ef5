package io.xuewei.bot.chat;

/// What became of a delivery that was genuine.
public sealed interface Acceptance {

  /// Its message is on the disk.
  record Stored(Message message) implements Acceptance {}

  /// Its message was on the disk before.
  record Duplicate(Message message) implements Acceptance {}

  /// There was nothing to keep.
  record Nothing(String reason) implements Acceptance {}
}
