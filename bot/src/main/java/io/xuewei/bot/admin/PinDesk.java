package io.xuewei.bot.admin;

import io.xuewei.bot.answer.Pins.Pin;
import io.xuewei.bot.answer.References;
import io.xuewei.bot.chat.Dialogue;
import io.xuewei.bot.chat.Dialogues;
import io.xuewei.bot.chat.KnowledgeEntry.Pinned;
import io.xuewei.bot.chat.KnowledgeEntry.Quoted;
import io.xuewei.bot.chat.KnowledgeEntry.Unpinned;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Order;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sets standard answers and takes them back.
final class PinDesk {

  private final AdminContext context;

  PinDesk(AdminContext context) {
    this.context = context;
  }

  /// Makes the last answer the standard answer to its question: the admin's own last one, else the
  /// room's, if whoever asked did not refuse that the words are kept.
  Turn pin(Message message, String until) {
    Optional<Dialogue> last = last(message);
    if (last.isEmpty()) {
      return context.say("pin.nothing");
    }
    if (last.get().choosing() || last.get().shown().isEmpty()) {
      return context.say("pin.noQuote");
    }
    Optional<LocalDate> day = Until.parse(until, context.today());
    if (day.isEmpty()) {
      return context.say("pin.noDate", until);
    }
    return day.get().isBefore(context.today())
        ? context.say("pin.past", context.date(day.get()))
        : pin(message, last.get(), day.get());
  }

  private Turn pin(Message message, Dialogue last, LocalDate until) {
    List<Quoted> quotes =
        last.shown().stream().map(context.library().answerer().citing()::quoted).toList();
    if (quotes.stream().anyMatch(quoted -> !quoted.inForce())) {
      return context.say("pin.notInForce");
    }
    Instant now = context.clock().instant();
    var pinned = new Pinned(Member.of(message), last.question(), quotes, until, now);
    String text = context.text("pin.done", last.question(), cited(quotes), context.date(until));
    return Turn.say(text, pinned);
  }

  private Optional<Dialogue> last(Message message) {
    var place = Place.of(message);
    Instant since = context.clock().instant().minus(Dialogue.LIFE);
    Dialogues dialogues = context.memory().dialogues();
    return dialogues
        .own(place, Member.of(message), since)
        .or(() ->
            dialogues
                .latest(place, since)
                .filter(d -> context.memory().gaps().keeps(d.question(), since)));
  }

  Turn list() {
    List<Pin> pins = context.memory().pins().on(context.today());
    return pins.isEmpty()
        ? context.say("pin.none")
        : Turn.say(pins.stream().map(this::line).collect(Collectors.joining("\n")));
  }

  private String line(Pin pin) {
    return context.text(
        "pin.line",
        pin.number(),
        String.join("/", pin.questions()),
        cited(pin.quotes()),
        context.date(pin.until()));
  }

  private static String cited(List<Quoted> quotes) {
    return quotes.stream()
        .map(Quoted::reference)
        .map(References::cited)
        .distinct()
        .collect(Collectors.joining("、"));
  }

  Turn unpin(Message message, int number) {
    return context.memory().pins().on(context.today()).stream()
        .filter(pin -> pin.number() == number)
        .findFirst()
        .map(pin ->
            context.askBack(
                message,
                Order.of(Order.Kind.UNPIN, Integer.toString(number)),
                context.text("pin.takeBack", number, String.join("/", pin.questions()))))
        .orElseGet(() -> context.say("pin.noSuch", number));
  }

  Turn takeBack(Order order) {
    String number = order.arguments().getFirst();
    return Turn.say(
        context.text("pin.takenBack", number),
        new Unpinned(Long.parseLong(number), context.clock().instant()));
  }
}
