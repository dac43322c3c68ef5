package io.xuewei.knowledge.format;

import java.util.List;
import java.util.stream.IntStream;

/// Plain text: `.txt`, one paragraph or part of one a line.
final class TextReader implements DocumentReader {

  @Override
  public boolean reads(String ending) {
    return ending.equals("txt");
  }

  @Override
  public List<SourceLine> read(String file, byte[] bytes) throws UnreadableDocument {
    String[] lines = TextBytes.decode(file, bytes).split("\\R", -1);
    return IntStream.range(0, lines.length)
        .mapToObj(i -> SourceLine.plain(i + 1, lines[i]))
        .toList();
  }
}
