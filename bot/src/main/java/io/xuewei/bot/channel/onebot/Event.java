package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.chat.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a OneBot program tells.
sealed interface Event {

  /// A member said something.
  ///
  /// @param self the account that heard it
  /// @param message as far as the event itself tells
  /// @param quotedId the id of the message that it quotes, or empty
  record Spoken(String self, Message message, String quotedId) implements Event {

    /// With what it quotes. A quote of the bot's words speaks to the bot.
    Message quoting(Optional<Recent.Quote> quote) {
      boolean toUs = message.mentionsBot() || quote.map(Recent.Quote::ours).orElse(false);
      return new Message(
          message.channel(),
          message.dedupeKey(),
          message.room(),
          message.sender(),
          message.id(),
          message.text(),
          message.sentAt(),
          toUs,
          message.mentions(),
          quote.map(Recent.Quote::text).filter(text -> !text.isBlank()),
          List.of());
    }
  }

  /// The program is still there.
  ///
  /// @param time by its clock
  /// @param every how often it says so
  record Beat(Instant time, Duration every) implements Event {}

  /// Of no interest.
  record Other(String reason) implements Event {}
}
