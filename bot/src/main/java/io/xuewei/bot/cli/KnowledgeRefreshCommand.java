package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.wire.Json;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `knowledge refresh`: publishes what was changed by hand in the documents folder.
@Command(
    name = "refresh",
    description = "Publishes the documents folder anew when something in it has changed.")
final class KnowledgeRefreshCommand implements Callable<Integer> {

  @ParentCommand private @Nullable KnowledgeCommand parent;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    KnowledgeCommand knowledge = requireNonNull(parent);
    PrintWriter out = requireNonNull(spec).commandLine().getOut();
    PrintWriter err = requireNonNull(spec).commandLine().getErr();
    knowledge.published(
        err,
        (base, problems) -> {
          var index = base.index();
          var all = PublishedObject.of(index.generation(), index.documents(), problems);
          out.println(json ? Json.write(all) : all.total());
        });
    return 0;
  }
}
