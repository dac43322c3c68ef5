package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.knowledge.Cause;
import io.xuewei.bot.knowledge.DocumentIntake;
import io.xuewei.bot.wire.Json;
import io.xuewei.bot.wire.LibraryObject;
import io.xuewei.knowledge.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `knowledge add`: takes files into the library.
@Command(
    name = "add",
    description =
        "Copies documents, with a .yaml beside if there is one, or folders of them, and publishes"
            + " them.")
final class KnowledgeAddCommand implements Callable<Integer> {

  @ParentCommand private @Nullable KnowledgeCommand parent;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Option(
      names = "--replace",
      description = "Takes the place of files of the same name; earlier generations keep those.")
  private boolean replace;

  @Parameters(paramLabel = "FILE", description = "Files or folders.", arity = "1..*")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws Exception {
    KnowledgeCommand knowledge = requireNonNull(parent);
    PrintWriter err = requireNonNull(spec).commandLine().getErr();
    var intake = DocumentIntake.of(files, replace);
    Cause cause = KnowledgeCommand.cause(Cause.Kind.ADD);
    KnowledgeCommand.Done done = knowledge.work(err, upkeep -> upkeep.add(intake, cause));
    List<String> left = intake.taken().problems().stream().map(Problem::toString).toList();
    left.forEach(problem -> err.println("not added: " + problem));
    if (done.failed()) {
      return XueweiCommand.FAILED;
    }
    print(knowledge, intake.taken(), left);
    return left.isEmpty() ? 0 : XueweiCommand.FAILED;
  }

  private void print(KnowledgeCommand knowledge, DocumentIntake.Taken taken, List<String> left)
      throws Exception {
    PrintWriter out = requireNonNull(spec).commandLine().getOut();
    PrintWriter err = requireNonNull(spec).commandLine().getErr();
    knowledge.live(
        err,
        base -> {
          var added = LibraryObject.of(base, taken.documents(), left);
          out.println(json ? Json.write(added) : added.lines());
        });
    if (!json && !taken.documents().isEmpty() && knowledge.leavesVectors()) {
      out.println("Found by words now, by meaning too once `serve` has made the vectors.");
    }
  }
}
