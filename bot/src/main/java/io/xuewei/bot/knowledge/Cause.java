package io.xuewei.bot.knowledge;

/// Why an edition was made.
///
/// @param kind what was done
/// @param by where it came from: `cli`, `watch`, `api`, or the channel and code of the admin who
///   said so in a chat, `wecom:zhangsan`
public record Cause(Kind kind, String by) {

  /// What was done.
  public enum Kind {
    START,
    REFRESH,
    ADD,
    REMOVE,
    RETIRE,
    DICTIONARY,
    ROLLBACK
  }
}
