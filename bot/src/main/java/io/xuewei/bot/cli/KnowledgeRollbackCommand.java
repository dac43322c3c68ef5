package io.xuewei.bot.cli;

import io.xuewei.bot.knowledge.Cause;
import io.xuewei.bot.knowledge.UpkeepWorker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `knowledge rollback`: publishes an earlier generation again.
@Command(
    name = "rollback",
    description =
        "Publishes an earlier generation again; the documents and the dictionary become those of then.")
final class KnowledgeRollbackCommand extends KnowledgeWorkCommand {

  @Parameters(paramLabel = "N", description = "The generation, as `history` gives it.")
  private int generation;

  @Override
  void start(UpkeepWorker upkeep) {
    upkeep.rollBackTo(generation, KnowledgeCommand.cause(Cause.Kind.ROLLBACK));
  }
}
