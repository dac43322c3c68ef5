package io.xuewei.bot.cli;

import io.xuewei.bot.knowledge.Cause;
import io.xuewei.bot.knowledge.DocumentIntake;
import io.xuewei.bot.wire.LibraryObject;
import io.xuewei.knowledge.Problem;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `knowledge add`: takes files into the library.
@Command(
    name = "add",
    description =
        "Copies documents, with a .yaml beside if there is one, or folders of them, and publishes"
            + " them.")
final class KnowledgeAddCommand extends KnowledgeSubcommand {

  @Option(
      names = "--replace",
      description = "Takes the place of files of the same name; earlier generations keep those.")
  private boolean replace;

  @Parameters(paramLabel = "FILE", description = "Files or folders.", arity = "1..*")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws Exception {
    var intake = DocumentIntake.of(files, replace);
    Cause cause = KnowledgeCommand.cause(Cause.Kind.ADD);
    KnowledgeCommand.Done done = knowledge().work(err(), upkeep -> upkeep.add(intake, cause));
    List<String> left = intake.taken().problems().stream().map(Problem::toString).toList();
    left.forEach(problem -> err().println("not added: " + problem));
    if (done.failed()) {
      return XueweiCommand.FAILED;
    }
    print(intake.taken(), left);
    return left.isEmpty() ? 0 : XueweiCommand.FAILED;
  }

  private void print(DocumentIntake.Taken taken, List<String> left) throws Exception {
    knowledge()
        .live(
            err(),
            base -> {
              var added = LibraryObject.of(base, taken.documents(), left);
              print(added, added.lines());
            });
    if (!json() && !taken.documents().isEmpty() && knowledge().leavesVectors()) {
      out().println("Found by words now, by meaning too once `serve` has made the vectors.");
    }
  }
}
