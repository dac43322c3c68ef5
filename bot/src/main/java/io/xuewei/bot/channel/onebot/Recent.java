package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.transport.Bounded;
import java.util.Optional;

/// What was said lately and by whom, in memory only: OneBot tells of a quoted message no more than
/// its id, and of a mentioned member often no more than the number.
final class Recent {

  private static final int MOST_MESSAGES = 1_000;
  private static final int MOST_NAMES = 5_000;
  private static final int LONGEST_QUOTE = 2_000;

  private final Bounded<Quote> messages = new Bounded<>(MOST_MESSAGES);
  private final Bounded<String> names = new Bounded<>(MOST_NAMES);

  /// A message that another may quote.
  ///
  /// @param ours whether the bot said it
  record Quote(String text, boolean ours) {
    Quote {
      text = text.substring(0, Math.min(text.length(), LONGEST_QUOTE));
    }
  }

  /// @param self the bot's number: message ids are those of an account
  void said(String self, String messageId, Quote message) {
    messages.put(self + "|" + messageId, message);
  }

  Optional<Quote> quote(String self, String messageId) {
    return messages.get(self + "|" + messageId);
  }

  void named(String room, String member, String name) {
    names.put(room + "|" + member, name);
  }

  Optional<String> name(String room, String member) {
    return names.get(room + "|" + member);
  }
}
