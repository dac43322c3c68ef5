package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.wire.LooseFields;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of the message that a payload quotes.
///
/// Nobody documents where they are: clients put them in `text.repliedMsg.content`, as `text`,
/// `content` or `richText`, or as a string; older ones in `content.quoteContent` or `quoteMessage`.
/// Cards are quoted by their id alone.
final class Quote {

  private Quote() {}

  static Optional<String> of(LooseFields payload) {
    return Stream.of(
            payload.object("text").flatMap(Quote::replied),
            payload.object("content").flatMap(Quote::replied),
            payload.object("content").flatMap(in -> in.text("quoteContent")),
            payload
                .object("quoteMessage")
                .flatMap(in -> in.object("text"))
                .flatMap(in -> in.text("content")))
        .flatMap(Optional::stream)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Optional<String> replied(LooseFields in) {
    Optional<LooseFields> message = in.object("repliedMsg");
    return message
        .flatMap(replied -> replied.text("content"))
        .or(() -> message.flatMap(replied -> replied.object("content")).flatMap(Quote::words));
  }

  private static Optional<String> words(LooseFields content) {
    return content
        .text("text")
        .or(() -> content.text("content"))
        .or(() -> content.object("text").flatMap(text -> text.text("content")))
        .or(() -> Optional.of(segments(content)));
  }

  private static String segments(LooseFields content) {
    return content.objects("richText").stream()
        .map(segment -> segment.text("text").or(() -> segment.text("content")).orElse(""))
        .collect(Collectors.joining());
  }
}
