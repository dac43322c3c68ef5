package io.xuewei.bot.cli;

import io.xuewei.bot.wire.LibraryObject;
import picocli.CommandLine.Command;

/// `knowledge list`: what the library holds.
@Command(name = "list", description = "Lists the documents of the library.")
final class KnowledgeListCommand extends KnowledgeSubcommand {

  @Override
  public Integer call() throws Exception {
    knowledge()
        .live(
            err(),
            base -> {
              var all = LibraryObject.of(base);
              print(all, all.lines());
            });
    return 0;
  }
}
