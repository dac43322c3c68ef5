package io.xuewei.bot.render;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fenced code in a text, by where it begins. A fence that is never closed is text like any
/// other.
final class Fences {

  private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})([^`\\n]*)$");
  private static final int LONGEST_INFO = 20;

  /// A block.
  ///
  /// @param mark the backticks
  /// @param info what stands behind them
  /// @param body where its lines begin
  /// @param bodyEnd where the line that closes it begins
  /// @param end behind that line
  record Block(String mark, String info, int body, int bodyEnd, int end) {

    /// Opens it again behind a cut.
    String opening() {
      return mark + (info.length() > LONGEST_INFO ? "" : info) + "\n";
    }

    /// Closes it before a cut.
    String closing() {
      return "\n" + mark;
    }
  }

  private final TreeMap<Integer, Block> blocks = new TreeMap<>();

  private Fences() {}

  static Fences in(String text) {
    var fences = new Fences();
    if (!text.contains("```") && !text.contains("~~~")) {
      return fences;
    }
    int start = 0;
    while (start < text.length()) {
      Matcher fence = FENCE.matcher(line(text, start));
      int next = next(text, start);
      if (fence.matches()) {
        Optional<Block> block = block(text, fence, next);
        if (block.isEmpty()) {
          return fences;
        }
        fences.blocks.put(start, block.get());
        next = block.get().end();
      }
      start = next;
    }
    return fences;
  }

  private static Optional<Block> block(String text, Matcher fence, int body) {
    String mark = fence.group(1);
    int at = body;
    while (at < text.length()) {
      String line = line(text, at).strip();
      boolean closes = line.startsWith(mark) && line.chars().allMatch(c -> c == mark.charAt(0));
      if (closes) {
        return Optional.of(new Block(mark, fence.group(2), body, at, next(text, at)));
      }
      at = next(text, at);
    }
    return Optional.empty();
  }

  private static String line(String text, int start) {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  private static int next(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end + 1;
  }

  /// Whether the line that begins here is code or a fence.
  boolean covers(int lineStart) {
    Map.Entry<Integer, Block> block = blocks.floorEntry(lineStart);
    return block != null && lineStart < block.getValue().end();
  }

  /// The block whose lines a cut here would part.
  Optional<Block> partedAt(int cut) {
    Map.Entry<Integer, Block> block = blocks.floorEntry(cut - 1);
    return Optional.ofNullable(block)
        .map(Map.Entry::getValue)
        .filter(b -> cut >= b.body() && cut <= b.bodyEnd());
  }

  /// Whether a cut here would leave code empty, or part a fence.
  boolean spoiltAt(int cut) {
    Map.Entry<Integer, Block> entry = blocks.floorEntry(cut - 1);
    if (entry == null) {
      return false;
    }
    Block block = entry.getValue();
    boolean inOpening = cut <= block.body();
    boolean inClosing = cut >= block.bodyEnd() && cut < block.end();
    return inOpening || inClosing;
  }
}
