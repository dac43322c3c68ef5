package io.xuewei.bot.render;

import io.xuewei.bot.chat.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Cuts a reply into parts that fit a platform, and renders each.
///
/// @param dialect of the platform
/// @param longest how many bytes of UTF-8 it takes, markup and numbering included
public record Rendering(Dialect dialect, int longest) {

  /// Room for `(12/34)` and a line break.
  private static final int NUMBERING = 16;

  /// The parts, still plain; at least one.
  public List<String> split(String text) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          part.appendCodePoint(c);
          if (bytes(dialect.of(part.toString())) > longest - NUMBERING) {
            part.setLength(part.length() - Character.charCount(c));
            parts.add(part.toString());
            part.setLength(0);
            part.appendCodePoint(c);
          }
        });
    parts.add(part.toString());
    return parts;
  }

  /// A part as the platform gets it, numbered when there are several.
  public String of(Part part) {
    String text = dialect.of(part.text());
    return part.of() == 1 ? text : "(%d/%d)\n%s".formatted(part.number(), part.of(), text);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
