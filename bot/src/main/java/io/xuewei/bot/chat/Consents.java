package io.xuewei.bot.chat;

/// What members have decided about their questions being kept.
public interface Consents {

  /// The member's latest choice, or [Choice#UNNAMED].
  Choice of(Member member);
}
