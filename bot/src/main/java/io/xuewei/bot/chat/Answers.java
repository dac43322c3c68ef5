package io.xuewei.bot.chat;

/// Answers questions from the library. Reads only: what is to be kept comes back in the [Turn].
public interface Answers {

  /// A question. One that nobody addressed to the bot may get [Turn#silence].
  Turn ask(Message message, Intent.Ask ask);

  /// Something about the last answer.
  Turn followUp(Message message, Intent.FollowUp followUp);

  /// Somebody calls the last answer wrong.
  Turn rate(Message message, Intent.Rate rate);
}
