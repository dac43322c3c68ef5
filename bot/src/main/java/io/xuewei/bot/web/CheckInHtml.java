package io.xuewei.bot.web;

import io.javalin.http.Context;
import io.xuewei.bot.attendance.CheckInPoint;
import io.xuewei.bot.attendance.CheckInPoint.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/// The check-in page as HTML, one column, for the smallest telephones.
final class CheckInHtml {

  private final String frame = new String(read("check-in.html"), StandardCharsets.UTF_8);
  private final byte[] style = read("check-in.css");

  void style(Context ctx) {
    ctx.contentType("text/css; charset=utf-8").result(style);
  }

  /// @param outcome what came of a name, if one was sent
  String page(CheckInPoint point, CheckInPoint.View view, Optional<String> outcome) {
    String title = view.title().isEmpty() ? point.say("title") : view.title();
    boolean asks =
        view.state() == Outcome.DONE
            && outcome.filter(o -> o.equals("DONE") || o.equals("TWICE")).isEmpty();
    return frame
        .replace("{{title}}", escaped(title))
        .replace("{{notice}}", notice(point, view, outcome))
        .replace("{{form}}", asks ? form(point) : "");
  }

  private static String notice(
      CheckInPoint point, CheckInPoint.View view, Optional<String> outcome) {
    Optional<String> key =
        view.state() == Outcome.DONE ? outcome : Optional.of(view.state().name());
    return key.map(k ->
            "<p class=\"notice %s\" role=\"status\">%s</p>"
                .formatted(kind(k), escaped(point.say(k))))
        .orElse("");
  }

  private static String kind(String key) {
    return key.equals("DONE") || key.equals("TWICE") ? "good" : "other";
  }

  private static String form(CheckInPoint point) {
    return """
    <form method="post" autocomplete="off">
      <label for="name">%s</label>
      <input id="name" name="name" required maxlength="30" autocomplete="name">
      <button>%s</button>
    </form>
    <p class="small">%s</p>
    """
        .formatted(
            escaped(point.say("name")), escaped(point.say("button")), escaped(point.say("kept")));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static byte[] read(String name) {
    try (InputStream in =
        Objects.requireNonNull(CheckInHtml.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
