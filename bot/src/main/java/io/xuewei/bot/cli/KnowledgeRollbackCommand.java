package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.knowledge.Cause;
import io.xuewei.bot.knowledge.UpkeepWorker;
import io.xuewei.bot.wire.Json;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `knowledge rollback`: publishes an earlier generation again.
@Command(
    name = "rollback",
    description =
        "Publishes an earlier generation again; the documents and the dictionary become those of then.")
final class KnowledgeRollbackCommand implements Callable<Integer> {

  @ParentCommand private @Nullable KnowledgeCommand parent;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Parameters(paramLabel = "N", description = "The generation, as `history` gives it.")
  private int generation;

  @Override
  public Integer call() throws Exception {
    KnowledgeCommand knowledge = requireNonNull(parent);
    PrintWriter out = requireNonNull(spec).commandLine().getOut();
    PrintWriter err = requireNonNull(spec).commandLine().getErr();
    KnowledgeCommand.Done done =
        knowledge.work(
            err,
            upkeep -> upkeep.rollBackTo(generation, KnowledgeCommand.cause(Cause.Kind.ROLLBACK)));
    if (done.failed()) {
      return XueweiCommand.FAILED;
    }
    var object =
        RefreshedObject.of(done.end(), knowledge.upkeep(UpkeepWorker::live), done.problems());
    out.println(json ? Json.write(object) : object.lines());
    return 0;
  }
}
