package io.xuewei.bot.cli;

import io.xuewei.bot.knowledge.Cause;
import io.xuewei.bot.knowledge.UpkeepWorker;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `knowledge refresh`: publishes what was changed by hand, or in a folder.
@Command(
    name = "refresh",
    description =
        "Publishes what has changed in the documents and the dictionary; with a folder, brings its files into the documents first.")
final class KnowledgeRefreshCommand extends KnowledgeWorkCommand {

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "A folder whose files are to be documents; what left it leaves them too.")
  private @Nullable Path folder;

  @Override
  void start(UpkeepWorker upkeep) {
    Path from = folder;
    Cause cause = KnowledgeCommand.cause(Cause.Kind.REFRESH);
    if (from == null) {
      upkeep.refresh(cause);
    } else {
      upkeep.mirror(from, cause);
    }
  }
}
