package io.xuewei.bot.channel.feishu;

import io.xuewei.bot.chat.Mention;
import io.xuewei.bot.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A text as a `post`, a line a paragraph, in elements that interpret nothing: what a document says
/// cannot become a mention of everyone, as it could in a message of type `text`.
final class PostContent {

  private PostContent() {}

  /// As the value of `content`.
  static Map<String, Object> of(String text) {
    return of(text, List.of());
  }

  private static List<List<Map<String, String>>> paragraphs(String text) {
    List<List<Map<String, String>>> paragraphs = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      paragraphs.add(List.of(Map.of("tag", "text", "text", line.isEmpty() ? " " : line)));
    }
    return paragraphs;
  }

  /// The same, with a last line that calls members.
  static Map<String, Object> of(String text, List<Mention> mentions) {
    List<List<Map<String, String>>> paragraphs = paragraphs(text);
    if (!mentions.isEmpty()) {
      paragraphs.add(mentions.stream().map(PostContent::element).toList());
    }
    return Map.of("zh_cn", Map.of("title", "", "content", paragraphs));
  }

  private static Map<String, String> element(Mention mention) {
    return mention.callable()
        ? Map.of("tag", "at", "user_id", mention.code())
        : Map.of("tag", "text", "text", mention.plain() + " ");
  }

  /// As the text that the message API takes: JSON.
  static String json(String text) {
    return Json.write(of(text));
  }

  /// As it lies in a request: JSON as text in JSON. For measuring.
  static String inRequest(String text) {
    return Json.write(json(text));
  }
}
