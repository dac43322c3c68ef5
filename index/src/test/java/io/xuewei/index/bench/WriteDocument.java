package io.xuewei.index.bench;

import io.xuewei.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// Writes an invented text of as many passages as asked for, each a paragraph of its own, to be
/// added with `knowledge add`.
public final class WriteDocument {

  private WriteDocument() {}

  /// @param arguments the file to write, and how many passages
  public static void main(String[] arguments) throws IOException {
    String text =
        GeneratedLibrary.documents(Integer.parseInt(arguments[1])).stream()
            .flatMap(document -> document.passages().stream())
            .map(Passage::text)
            .collect(Collectors.joining("\n", "云溪区工作汇编\n", "\n"));
    Files.writeString(Path.of(arguments[0]), text);
  }
}
