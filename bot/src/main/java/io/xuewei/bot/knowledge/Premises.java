package io.xuewei.bot.knowledge;

import io.xuewei.bot.DataFolder;
import io.xuewei.bot.config.Config;
import java.nio.file.Path;
import java.time.Duration;

/// Where a knowledge base is, and how long things are kept or waited for.
///
/// @param knowledge the folder with documents, dictionary and editions
/// @param index the folder of the index
/// @param keep how many editions are kept
/// @param patience how long to wait for another process that is at work
record Premises(Path knowledge, Path index, int keep, Duration patience) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static Premises of(DataFolder data, Config config) {
    return new Premises(data.knowledge(), data.index(config), config.knowledge().keep(), PATIENCE);
  }

  WorkingFolder working() {
    return new WorkingFolder(knowledge);
  }

  Editions editions() {
    return new Editions(knowledge.resolve("editions"));
  }

  Path lock() {
    return editions().folder().resolve("lock");
  }

  Path staging() {
    return editions().folder().resolve(".staging");
  }

  /// Where files go that would be lost otherwise.
  Path setAside() {
    return knowledge.resolve("set-aside");
  }
}
