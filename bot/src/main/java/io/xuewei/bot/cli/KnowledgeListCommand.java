package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.wire.Json;
import io.xuewei.bot.wire.LibraryObject;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `knowledge list`: what the library holds.
@Command(name = "list", description = "Lists the documents of the library.")
final class KnowledgeListCommand implements Callable<Integer> {

  @ParentCommand private @Nullable KnowledgeCommand parent;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    KnowledgeCommand knowledge = requireNonNull(parent);
    PrintWriter out = requireNonNull(spec).commandLine().getOut();
    PrintWriter err = requireNonNull(spec).commandLine().getErr();
    knowledge.live(
        err,
        base -> {
          var all = LibraryObject.of(base);
          out.println(json ? Json.write(all) : all.lines());
        });
    return 0;
  }
}
