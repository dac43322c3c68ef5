package io.xuewei.bot.chat;

import java.time.Duration;

/// How long a [Conversation] waits for the rest of a sentence, and how much it lets one member have
/// in a minute before it takes them for another bot.
///
/// @param rest how long after a half-sentence its rest may come
/// @param answers how many answers one member gets in one room in a minute
/// @param sameAnswers how many of them to the very same words
public record Patience(Duration rest, int answers, int sameAnswers) {

  /// In a chat.
  public static final Patience USUAL = new Patience(Duration.ofMillis(1500), 20, 5);

  /// At a keyboard: every line is whole, and no bot answers back.
  public static final Patience AT_A_KEYBOARD =
      new Patience(Duration.ZERO, Integer.MAX_VALUE, Integer.MAX_VALUE);
}
