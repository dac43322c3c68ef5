package io.xuewei.bot.render;

import io.xuewei.bot.chat.Mention;
import io.xuewei.bot.chat.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/// Cuts a reply into parts that fit a platform, and renders each.
///
/// A part is cut at the best border there is in the last two thirds of what fits: behind a blank
/// line or before a numbered item, at a line's end, a sentence's, a comma, between two characters
/// as readers see them (never inside an emoji or before a combining mark). Joined again the parts
/// are the text, but for white space at the cuts and for the fences of code that was cut, which are
/// closed and opened again.
///
/// ```java
/// var rendering = new Rendering(Dialects.WECOM_MARKDOWN, 20_480);
/// rendering.split(reply);   // plain parts: "1. “…”\n…", "7. “…”\n…"
/// rendering.of(part);       // "(2/2)\n\n> 7. “…”\n\n…"
/// ```
///
/// @param dialect of the platform
/// @param longest how many bytes of UTF-8 it takes, markup and numbering included; at least 32
public record Rendering(Dialect dialect, int longest) {

  private static final int LEAST = 32;
  private static final int ROOM_FOR_REST = 8;

  public Rendering {
    if (longest < LEAST) {
      throw new IllegalArgumentException("parts of " + longest + " bytes are too small");
    }
  }

  /// The parts, still plain; at least one, and none empty unless the text is.
  public List<String> split(String text) {
    if (fits(text)) {
      return List.of(text);
    }
    int fewest = bytes(text.strip()) / longest + 1;
    String nines = "9".repeat(Integer.toString(fewest).length());
    List<String> parts = cut(text, nines);
    while (parts.size() > Integer.parseInt(nines)) {
      nines += "9";
      parts = cut(text, nines);
    }
    return parts.isEmpty() ? List.of("") : parts;
  }

  private List<String> cut(String text, String highest) {
    String widest = numbering(highest, highest);
    return new Cutter(text, longest, piece -> fits(widest + piece)).cut();
  }

  /// A part as the platform gets it, numbered when there are several.
  public String of(Part part) {
    boolean alone = part.of() == 1;
    return dialect.of(
        alone ? part.text() : numbering("" + part.number(), "" + part.of()) + part.text());
  }

  /// A part with those that it calls behind it, as many as fit; of the others the number.
  ///
  /// @param form what calls somebody on the platform, such as `<@code>`
  public String of(Part part, Function<Mention, String> form) {
    String text = of(part);
    if (part.mentions().isEmpty()) {
      return text;
    }
    var all = new StringBuilder(text).append(dialect == Dialect.PLAIN ? "\n" : "\n\n");
    int called = 0;
    for (Mention mention : part.mentions()) {
      String next = mention.callable() ? form.apply(mention) : dialect.of(mention.plain());
      if (bytes(all.toString()) + bytes(next) + ROOM_FOR_REST > longest) {
        break;
      }
      all.append(called == 0 ? "" : " ").append(next);
      called++;
    }
    int rest = part.mentions().size() - called;
    return rest == 0 ? all.toString() : all.append(" +").append(rest).toString();
  }

  private static String numbering(String number, String of) {
    return "(" + number + "/" + of + ")\n";
  }

  private boolean fits(String piece) {
    return bytes(dialect.of(piece)) <= longest;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
