package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.knowledge.UpkeepWorker;
import io.xuewei.bot.wire.EditionObject;
import io.xuewei.bot.wire.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `knowledge history`: the generations kept.
@Command(name = "history", description = "Lists the generations kept, the newest first.")
final class KnowledgeHistoryCommand implements Callable<Integer> {

  @ParentCommand private @Nullable KnowledgeCommand parent;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    KnowledgeCommand knowledge = requireNonNull(parent);
    PrintWriter out = requireNonNull(spec).commandLine().getOut();
    PrintWriter err = requireNonNull(spec).commandLine().getErr();
    List<EditionObject> editions =
        knowledge.upkeep(UpkeepWorker::history).stream().map(EditionObject::of).toList();
    if (json) {
      out.println(Json.write(Map.of("editions", editions)));
    } else {
      editions.forEach(edition -> out.println(edition.line()));
    }
    err.flush();
    return 0;
  }
}
