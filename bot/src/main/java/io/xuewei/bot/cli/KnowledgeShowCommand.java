package io.xuewei.bot.cli;

import io.xuewei.bot.wire.DocumentDetails;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `knowledge show`: what was made of a document.
@Command(
    name = "show",
    description =
        "Shows what was made of a document: its facts, how far it is to be trusted and why, its"
            + " headings, what was removed.")
final class KnowledgeShowCommand extends KnowledgeSubcommand {

  @Parameters(paramLabel = "ID", description = "The document's id, as `list` gives it.")
  private String id = "";

  @Override
  public Integer call() throws Exception {
    var found = new AtomicReference<@Nullable DocumentDetails>();
    knowledge().live(err(), base -> DocumentDetails.of(base, id).ifPresent(found::set));
    DocumentDetails details = found.get();
    if (details == null) {
      err().println("there is no document " + id + "; `knowledge list` lists all");
      return XueweiCommand.FAILED;
    }
    print(details, details.lines());
    return 0;
  }
}
