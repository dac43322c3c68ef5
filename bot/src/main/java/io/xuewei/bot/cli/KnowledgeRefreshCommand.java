package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.knowledge.Cause;
import io.xuewei.bot.knowledge.UpkeepWorker;
import io.xuewei.bot.wire.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `knowledge refresh`: publishes what was changed by hand, or in a folder.
@Command(
    name = "refresh",
    description =
        "Publishes what has changed in the documents and the dictionary; with a folder, brings its files into the documents first.")
final class KnowledgeRefreshCommand implements Callable<Integer> {

  @ParentCommand private @Nullable KnowledgeCommand parent;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "A folder whose files are to be documents; what left it leaves them too.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws Exception {
    KnowledgeCommand knowledge = requireNonNull(parent);
    PrintWriter out = requireNonNull(spec).commandLine().getOut();
    PrintWriter err = requireNonNull(spec).commandLine().getErr();
    KnowledgeCommand.Done done = knowledge.work(err, this::start);
    if (done.failed()) {
      return XueweiCommand.FAILED;
    }
    var object =
        RefreshedObject.of(done.end(), knowledge.upkeep(UpkeepWorker::live), done.problems());
    out.println(json ? Json.write(object) : object.lines());
    return 0;
  }

  private void start(UpkeepWorker upkeep) {
    Path from = folder;
    Cause cause = KnowledgeCommand.cause(Cause.Kind.REFRESH);
    if (from == null) {
      upkeep.refresh(cause);
    } else {
      upkeep.mirror(from, cause);
    }
  }
}
