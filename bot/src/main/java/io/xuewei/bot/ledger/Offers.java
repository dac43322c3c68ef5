package io.xuewei.bot.ledger;

import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.roster.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Gives whoever asks a link that leads to a file once, for a quarter of an hour.
///
/// @param address of this program, as members reach it: `https://xuewei.example.org`
public record Offers(String address, Ids ids, Words words, Clock clock) {

  /// Where links lead.
  public static final String PATH = "/files/";

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /// A link in a group would be fetched by whoever is first; there it is only told where to ask.
  Turn offer(Message message, Optional<Person> person, Offer offer, String what) {
    if (!message.room().direct()) {
      return Turn.say(words.say("askAlone", what));
    }
    String secret = ids.next() + ids.next();
    Instant now = clock.instant();
    var entry =
        new LedgerEntry.Offered(
            FileLinks.hash(secret),
            person.map(Person::id).orElse(""),
            offer.write(),
            now,
            now.plus(PATIENCE));
    String link = address.replaceAll("/+$", "") + PATH + secret;
    return Turn.say(words.say("link", what, link, PATIENCE.toMinutes()), entry);
  }
}
