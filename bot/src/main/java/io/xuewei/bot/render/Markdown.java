package io.xuewei.bot.render;

/// Markdown in which lines stay lines and quotes are quotes.
///
/// @param lineBreak what keeps two lines of ordinary text apart
/// @param code whether the platform shows fenced code; otherwise it is text like any other
record Markdown(String lineBreak, boolean code) implements Dialect {

  private static final String PARAGRAPH = "\n\n";

  @Override
  public String of(String text) {
    return new Writer(Literal.of(text), Fences.in(text)).write(text);
  }

  private enum Kind {
    TEXT,
    /// Its own paragraph.
    SET_OFF,
    CODE,
    BLANK
  }

  private final class Writer {

    private final Literal literal;
    private final Fences fences;
    private final StringBuilder out = new StringBuilder();
    private Kind last = Kind.BLANK;

    Writer(Literal literal, Fences fences) {
      this.literal = literal;
      this.fences = fences;
    }

    String write(String text) {
      int start = 0;
      while (start <= text.length()) {
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        line(text.substring(start, end), code && fences.covers(start));
        start = end + 1;
      }
      return out.toString();
    }

    private void line(String line, boolean inCode) {
      if (inCode) {
        add(Kind.CODE, line);
      } else if (line.isBlank()) {
        last = Kind.BLANK;
      } else if (QuoteLine.is(line)) {
        add(Kind.SET_OFF, "> " + literal.line(line));
      } else {
        add(line.startsWith("——") ? Kind.SET_OFF : Kind.TEXT, literal.line(line));
      }
    }

    private void add(Kind kind, String line) {
      if (!out.isEmpty()) {
        out.append(between(last, kind));
      }
      out.append(line);
      last = kind;
    }

    private String between(Kind before, Kind after) {
      if (before == Kind.CODE && after == Kind.CODE) {
        return "\n";
      }
      return before == Kind.TEXT && after == Kind.TEXT ? lineBreak : PARAGRAPH;
    }
  }
}
