package io.xuewei.bot.chat;

/// The commands of admins. Reads only: what is to be done comes back in the [Turn], and is done
/// once that is stored.
public interface Administration {

  /// Whether a member looks after the knowledge base.
  boolean isAdmin(Member member);

  /// A command. Whoever is no admin is told so.
  Turn manage(Message message, Wish wish);
}
