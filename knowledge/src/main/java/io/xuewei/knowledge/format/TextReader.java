package io.xuewei.knowledge.format;

import java.util.stream.IntStream;

/// Plain text: `.txt`, one paragraph or part of one a line.
final class TextReader implements DocumentReader {

  @Override
  public SourceText read(SourceFile file) throws UnreadableDocument {
    String[] lines = TextBytes.decode(file.name(), file.bytes()).split("\\R", -1);
    return SourceText.of(
        file.name(),
        IntStream.range(0, lines.length).mapToObj(i -> SourceLine.plain(i + 1, lines[i])).toList());
  }
}
