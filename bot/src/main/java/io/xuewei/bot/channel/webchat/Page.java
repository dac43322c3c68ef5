package io.xuewei.bot.channel.webchat;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/// The page's files, read from the class path once.
final class Page {

  private static final Map<String, String> TYPES =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "style.css", "text/css; charset=utf-8",
          "panel.css", "text/css; charset=utf-8",
          "icon.svg", "image/svg+xml",
          "app.js", "text/javascript; charset=utf-8",
          "bubbles.js", "text/javascript; charset=utf-8",
          "line.js", "text/javascript; charset=utf-8",
          "mention.js", "text/javascript; charset=utf-8",
          "panel.js", "text/javascript; charset=utf-8");

  private final Map<String, byte[]> files = new TreeMap<>();

  Page() {
    TYPES.keySet().forEach(name -> files.put(name, read(name)));
  }

  Iterable<String> names() {
    return files.keySet();
  }

  void serve(Context ctx, String name) {
    ctx.contentType(TYPES.getOrDefault(name, "application/octet-stream"));
    ctx.result(files.getOrDefault(name, new byte[0]));
  }

  private static byte[] read(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + name);
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
