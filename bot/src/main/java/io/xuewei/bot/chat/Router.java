package io.xuewei.bot.chat;

/// Understands what a member wants from the words alone and the [Context]; no I/O.
public final class Router {

  /// The longest text, in characters, that is taken for a question.
  public static final int LONGEST_QUESTION = 300;

  private final String botName;

  public Router(String botName) {
    this.botName = botName;
  }

  String botName() {
    return botName;
  }

  boolean isAddressed(Message message) {
    return message.mentionsBot() || message.room().direct();
  }

  Intent route(Message message, Context context) {
    return new Intent.Ask(message.text(), isAddressed(message));
  }
}
