package io.xuewei.bot.channel.dingtalk;

import io.xuewei.bot.wire.Fields;
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

  static Optional<String> of(Fields payload) {
    return Stream.of(
            payload.maybeObject("text").flatMap(Quote::replied),
            payload.maybeObject("content").flatMap(Quote::replied),
            payload.maybeObject("content").flatMap(in -> in.maybeText("quoteContent")),
            payload
                .maybeObject("quoteMessage")
                .flatMap(in -> in.maybeObject("text"))
                .flatMap(in -> in.maybeText("content")))
        .flatMap(Optional::stream)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Optional<String> replied(Fields in) {
    Optional<Fields> message = in.maybeObject("repliedMsg");
    return message
        .flatMap(replied -> replied.maybeText("content"))
        .or(() -> message.flatMap(replied -> replied.maybeObject("content")).flatMap(Quote::words));
  }

  private static Optional<String> words(Fields content) {
    return content
        .maybeText("text")
        .or(() -> content.maybeText("content"))
        .or(() -> content.maybeObject("text").flatMap(text -> text.maybeText("content")))
        .or(() -> Optional.of(segments(content)));
  }

  private static String segments(Fields content) {
    return content.maybeObjects("richText").stream()
        .map(segment -> segment.maybeText("text").or(() -> segment.maybeText("content")).orElse(""))
        .collect(Collectors.joining());
  }
}
