package io.xuewei.bot.roster;

/// What somebody may do in a group.
public enum Role {
  MEMBER,
  ORGANISER,
  ADMIN
}
