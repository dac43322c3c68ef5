package io.xuewei.bot.render;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Keeps text from being taken for Markdown, changing nothing that a reader sees: quotes are
/// verbatim, so no look-alikes, and a mask such as `*市` keeps its asterisk.
///
/// - What is markup at the beginning of a line only (`#`, `>`, `-`, `1.`, a row of a table, a
///   fence) gets a zero-width space before it.
/// - What is markup together with the next character (`](`, `<a`, `&lt;`, `\*`) gets one between.
/// - Marks that come in pairs (`*`, `_`, `~`, `$`) cannot open anything before white space, and the
///   zero-width space is none: they get a hair space behind them, which is a few pixels wide. Only
///   where there are two of a kind, for one alone is nothing.
/// - Backticks, only where there are two, get a backslash, for nothing else helps.
///
/// Why no backslash elsewhere: where a client does not know it (several do not) the reader would
/// see it, and the mark would still be taken for markup; spaces work everywhere.
final class Literal {

  private static final char ZERO_WIDTH = '\u200b';
  private static final char HAIR_SPACE = '\u200a';
  private static final String PAIRED = "*_~$`";
  private static final Pattern AT_LINE_START =
      Pattern.compile("^(?:[#>|\\[-]|[+*_=](?:[ \\t+*_=]|$)|\\d{1,9}[.)](?!\\d)|[`~]{3}|:\\s*-)");
  private static final Pattern ENTITY = Pattern.compile("&#?\\w{1,40};");

  private final Set<Character> paired;

  private Literal(Set<Character> paired) {
    this.paired = paired;
  }

  /// For the lines of this text.
  static Literal of(String text) {
    var paired = new HashSet<Character>();
    for (char mark : PAIRED.toCharArray()) {
      int first = text.indexOf(mark);
      int end = first;
      while (end >= 0 && end < text.length() && text.charAt(end) == mark && mark != '`') {
        end++;
      }
      if (first >= 0 && text.indexOf(mark, Math.max(end, first + 1)) >= 0) {
        paired.add(mark);
      }
    }
    return new Literal(paired);
  }

  /// A line so that it shows as it is.
  String line(String line) {
    String stripped = stripped(line);
    var out = new StringBuilder(stripped.length() + 8);
    if (AT_LINE_START.matcher(stripped).find()) {
      out.append(ZERO_WIDTH);
    }
    for (int i = 0; i < stripped.length(); i++) {
      if (stripped.charAt(i) == '`' && paired.contains('`')) {
        out.append('\\');
      }
      out.append(stripped.charAt(i));
      breakAfter(stripped, i, out);
    }
    return out.toString();
  }

  private void breakAfter(String line, int at, StringBuilder out) {
    char c = line.charAt(at);
    char next = at + 1 < line.length() ? line.charAt(at + 1) : '\n';
    boolean joins =
        switch (c) {
          case '\\' -> next == '\n' || isMark(next);
          case '<' -> isLetter(next) || "/!?".indexOf(next) >= 0;
          case ']' -> next == '(' || next == '[';
          case '&' -> ENTITY.matcher(line).region(at, line.length()).lookingAt();
          default -> false;
        };
    if (joins) {
      out.append(ZERO_WIDTH);
    } else if (c != '`' && paired.contains(c) && opens(line, at, next)) {
      out.append(HAIR_SPACE);
    }
  }

  /// Whether a mark of a pair might open something: the last of a run before something visible. An
  /// underscore within an ASCII word, as in addresses and file names, does not.
  private static boolean opens(String line, int at, char next) {
    char c = line.charAt(at);
    boolean within = at > 0 && isWord(line.charAt(at - 1)) && isWord(next);
    return (next != c || c == '$') && !isSpace(next) && !(c == '_' && within);
  }

  private static String stripped(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isSpace(line.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isMark(char c) {
    return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
  }

  private static boolean isWord(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
