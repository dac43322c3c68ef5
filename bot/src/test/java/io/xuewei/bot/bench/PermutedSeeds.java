package io.xuewei.bot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Documents for benchmarks: sentences of the seeds in another order, so that they have the words
/// of real ones and are all different.
final class PermutedSeeds {

  private final List<String> sentences;

  private PermutedSeeds(List<String> sentences) {
    this.sentences = sentences;
  }

  /// @param documents a folder with the seeds' documents
  static PermutedSeeds of(Path documents) throws IOException {
    var sentences = new ArrayList<String>();
    try (Stream<Path> files = Files.list(documents)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          Stream.of(line.strip().split("(?<=。)"))
              .filter(sentence -> sentence.length() > 15 && sentence.endsWith("。"))
              .forEach(sentences::add);
        }
      }
    }
    return new PermutedSeeds(sentences);
  }

  /// Writes documents `材料0.txt` and on, of so many articles each; every article names the version.
  void write(Path documents, int count, int articles, int version) throws IOException {
    Files.createDirectories(documents);
    for (int n = 0; n < count; n++) {
      Files.writeString(documents.resolve("材料" + n + ".txt"), document(n, articles, version));
    }
  }

  private String document(int n, int articles, int version) {
    var random = new Random(31L * n + version);
    var text = new StringBuilder("编号" + n + "工作材料\n");
    for (int article = 1; article <= articles; article++) {
      text.append("第").append(article).append("条 第").append(version).append("版。");
      for (int i = 0; i < 3; i++) {
        text.append(sentences.get(random.nextInt(sentences.size())));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
