package io.xuewei.bot.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.xuewei.bot.ledger.Body;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// Reads what a lesson came to, as it is stored: `conveyed` (`quote`, `citation`), `speeches`
/// (`who`, `point`, `messageId`), `resolutions`, `tasks` (`what`, `who`, `due`, `done`),
/// `attachments`. What is not there is not known.
final class LedgerContent {

  private LedgerContent() {}

  static Body body(Optional<String> json) {
    if (json.isEmpty()) {
      return Body.EMPTY;
    }
    JsonNode tree = Json.read(json.get(), JsonNode.class);
    return new Body(
        List.of(),
        list(tree, "conveyed", n -> new Body.Conveyed(text(n, "quote"), text(n, "citation"))),
        list(
            tree,
            "speeches",
            n -> new Body.Speech(text(n, "who"), text(n, "point"), known(n, "messageId"))),
        list(tree, "resolutions", JsonNode::asText),
        list(tree, "tasks", LedgerContent::task),
        list(tree, "attachments", JsonNode::asText));
  }

  private static Body.Task task(JsonNode node) {
    return new Body.Task(
        text(node, "what"),
        known(node, "who"),
        known(node, "due").map(LocalDate::parse),
        node.path("done").asBoolean());
  }

  private static <T> List<T> list(JsonNode tree, String field, Function<JsonNode, T> item) {
    return StreamSupport.stream(tree.path(field).spliterator(), false).map(item).toList();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }

  private static Optional<String> known(JsonNode node, String field) {
    return Optional.of(text(node, field)).filter(text -> !text.isEmpty());
  }
}
