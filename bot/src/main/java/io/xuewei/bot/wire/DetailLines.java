package io.xuewei.bot.wire;

import io.xuewei.knowledge.RemovedLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes [DocumentDetails] for a terminal.
final class DetailLines {

  private final StringBuilder text = new StringBuilder();

  String of(DocumentDetails details) {
    text.append(details.id()).append("  ").append(details.title());
    facts(details);
    origin(details.origin());
    line("size", details.characters() + " characters, " + details.passages() + " passages");
    details.report().lines(text);
    details.headings().forEach(heading -> heading.lines("    ", text));
    for (RemovedLine line : details.removed()) {
      text.append(
          "\n  removed, line %d, %s: %s".formatted(line.line(), line.reason(), line.text()));
    }
    return text.toString();
  }

  private void facts(DocumentDetails details) {
    line("issuer", details.issuer());
    line("number", details.number());
    details.dates().forEach(this::line);
    String by = details.replacedBy() == null ? "" : ", replaced by " + details.replacedBy();
    line("today", details.state() + by);
    line("replaces", details.replaces());
    details.more().forEach(this::line);
  }

  private void origin(OriginObject origin) {
    line("file", origin.file().isEmpty() ? null : origin.file());
    line("passed on by", origin.passedOnBy());
    line("passes on", origin.passesOn());
    line("a copy", origin.answeredBy() == null ? null : origin.answeredBy() + " answers instead");
    line("answers for its copies", origin.copies());
    origin.problems().forEach(problem -> line("problem", problem));
  }

  private void line(String key, List<String> values) {
    line(key, values.isEmpty() ? null : String.join(", ", values));
  }

  private void line(String key, @Nullable String value) {
    if (value != null) {
      text.append("\n  ").append(key).append(": ").append(value);
    }
  }
}
