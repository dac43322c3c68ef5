package io.xuewei.bot.channel.onebot;

import io.xuewei.bot.chat.NotSent;
import io.xuewei.bot.wire.BadJson;
import io.xuewei.bot.wire.Fields;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Looks up what a message quotes: in what was said lately, else by asking the program, which may
/// take two seconds and fail.
final class Quotes {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Recent recent;

  Quotes(Recent recent) {
    this.recent = recent;
  }

  Optional<Recent.Quote> find(Link link, Event.Spoken spoken) {
    String id = spoken.quotedId();
    if (id.isEmpty()) {
      return Optional.empty();
    }
    return recent.quote(link.self(), id).or(() -> ask(link, spoken.message().room().id(), id));
  }

  private Optional<Recent.Quote> ask(Link link, String room, String id) {
    try {
      Optional<Fields> found = link.ask(Action.getting(id), PATIENCE).data();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Recent.Quote quote = read(found.get(), link.self(), room);
      recent.said(link.self(), id, quote);
      return Optional.of(quote);
    } catch (NotSent | BadJson _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Recent.Quote read(Fields message, String self, String room) throws BadJson {
    Map<String, String> sender =
        message.has("sender")
            ? message.object("sender").loose().scalars()
            : message.loose().scalars();
    Content content =
        Content.of(Segment.of(message), self, number -> recent.name(room, number).orElse(number));
    return new Recent.Quote(content.text(), sender.getOrDefault("user_id", "").equals(self));
  }
}
