package io.xuewei.bot.cli;

import io.xuewei.bot.knowledge.UpkeepWorker;
import io.xuewei.bot.wire.EditionObject;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/// `knowledge history`: the generations kept.
@Command(name = "history", description = "Lists the generations kept, the newest first.")
final class KnowledgeHistoryCommand extends KnowledgeSubcommand {

  @Override
  public Integer call() throws Exception {
    List<EditionObject> editions =
        knowledge().upkeep(UpkeepWorker::history).stream().map(EditionObject::of).toList();
    List<String> lines = editions.stream().map(EditionObject::line).toList();
    print(Map.of("editions", editions), String.join(System.lineSeparator(), lines));
    return 0;
  }
}
