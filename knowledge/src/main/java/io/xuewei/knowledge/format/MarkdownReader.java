package io.xuewei.knowledge.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Markdown as people write it for documents: `.md` without front matter.
///
/// Taken off: `#` of headings (their depth is kept), bullets, `>` of quotes, emphasis (`**`, `__`,
/// `` ` ``, single `*` around words), link targets, rules (`---`), code fences and the bars of
/// tables. Kept: numbering, which is part of the text, and a `*` that blanks a word out (`*市`).
final class MarkdownReader implements DocumentReader {

  private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*");
  private static final Pattern BULLET = Pattern.compile("\\s*[-*+•]\\s+(.*)");
  private static final Pattern QUOTE = Pattern.compile("\\s{0,3}>\\s?(.*)");
  private static final Pattern RULE =
      Pattern.compile("\\s*([-*_=]\\s*){3,}|\\s*(```|~~~).*|[\\s|:-]*-[\\s|:-]*\\|?");

  private static final List<Mark> MARKS =
      List.of(
          new Mark('[', "!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1"),
          new Mark('*', "(\\*\\*)(?=\\S)(.+?)(?<=\\S)\\1", "$2"),
          new Mark('_', "(__)(?=\\S)(.+?)(?<=\\S)\\1", "$2"),
          new Mark('*', "(?<![*\\w])\\*(?=[^\\s*市县区省个])([^*]+?)(?<=\\S)\\*(?!\\*)", "$1"),
          new Mark('`', "`([^`]+)`", "$1"),
          new Mark('|', "^\\s*\\|\\s*|\\s*\\|\\s*$", ""),
          new Mark('|', "\\s*\\|\\s*", " "));

  @Override
  public SourceText read(SourceFile file) throws UnreadableDocument {
    String[] lines = TextBytes.decode(file.name(), file.bytes()).split("\\R", -1);
    List<SourceLine> read = new ArrayList<>(lines.length);
    for (int i = 0; i < lines.length; i++) {
      read.add(line(i + 1, lines[i]));
    }
    return SourceText.of(file.name(), read);
  }

  private static SourceLine line(int number, String raw) {
    Matcher quote = QUOTE.matcher(raw);
    String line = quote.matches() ? quote.group(1) : raw;
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      return new SourceLine(number, plain(heading.group(2)), heading.group(1).length(), false);
    }
    if (RULE.matcher(line).matches()) {
      return SourceLine.plain(number, "");
    }
    Matcher bullet = BULLET.matcher(line);
    return bullet.matches()
        ? new SourceLine(number, plain(bullet.group(1)), 0, true)
        : SourceLine.plain(number, plain(line));
  }

  /// Most lines have none of these marks.
  private static String plain(String line) {
    String plain = line;
    for (Mark mark : MARKS) {
      if (plain.indexOf(mark.sign()) >= 0) {
        plain = mark.pattern().matcher(plain).replaceAll(mark.replacement());
      }
    }
    return plain;
  }

  /// @param sign without it there is nothing to replace
  private record Mark(char sign, Pattern pattern, String replacement) {
    Mark(char sign, String pattern, String replacement) {
      this(sign, Pattern.compile(pattern), replacement);
    }
  }
}
