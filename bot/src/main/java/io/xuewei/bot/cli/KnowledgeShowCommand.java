package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.wire.DocumentDetails;
import io.xuewei.bot.wire.Json;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `knowledge show`: what was made of a document.
@Command(
    name = "show",
    description =
        "Shows what was made of a document: its facts, how far it is to be trusted and why, its"
            + " headings, what was removed.")
final class KnowledgeShowCommand implements Callable<Integer> {

  @ParentCommand private @Nullable KnowledgeCommand parent;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Parameters(paramLabel = "ID", description = "The document's id, as `list` gives it.")
  private String id = "";

  @Override
  public Integer call() throws Exception {
    KnowledgeCommand knowledge = requireNonNull(parent);
    PrintWriter out = requireNonNull(spec).commandLine().getOut();
    PrintWriter err = requireNonNull(spec).commandLine().getErr();
    var found = new AtomicReference<@Nullable DocumentDetails>();
    knowledge.live(err, base -> DocumentDetails.of(base, id).ifPresent(found::set));
    DocumentDetails details = found.get();
    if (details == null) {
      err.println("there is no document " + id + "; `knowledge list` lists all");
      return XueweiCommand.FAILED;
    }
    out.println(json ? Json.write(details) : details.lines());
    return 0;
  }
}
