package io.xuewei.bot.cli;

import io.xuewei.bot.knowledge.Cause;
import io.xuewei.bot.knowledge.UpkeepWorker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `knowledge remove`: takes a document out.
@Command(
    name = "remove",
    description =
        "Takes a document out: its file leaves the documents folder, earlier generations keep it.")
final class KnowledgeRemoveCommand extends KnowledgeWorkCommand {

  @Parameters(paramLabel = "ID", description = "The document's id, as `list` gives it.")
  private String id = "";

  @Override
  void start(UpkeepWorker upkeep) {
    upkeep.remove(id, KnowledgeCommand.cause(Cause.Kind.REMOVE));
  }
}
