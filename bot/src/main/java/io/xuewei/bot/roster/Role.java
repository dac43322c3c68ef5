package io.xuewei.bot.roster;

/// What somebody may do in a group. Each may do what the one before may.
public enum Role {
  /// Takes part.
  MEMBER,
  /// Begins lessons, corrects the record, keeps the roster.
  ORGANISER,
  /// Appoints organisers.
  ADMIN
}
