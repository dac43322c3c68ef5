package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.DataFolder;
import io.xuewei.bot.config.BadConfig;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.KnowledgeBase;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `knowledge`: the documents of the data folder. A running server takes up within seconds what
/// these commands publish.
@Command(
    name = "knowledge",
    description = "The documents of the data folder.",
    subcommands = {
      KnowledgeAddCommand.class,
      KnowledgeListCommand.class,
      KnowledgeRefreshCommand.class
    })
final class KnowledgeCommand implements Runnable {

  @ParentCommand private @Nullable XueweiCommand parent;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        requireNonNull(spec).commandLine(), "a command is missing: add, list or refresh");
  }

  DataFolder data() {
    return requireNonNull(parent).data();
  }

  private Config config() throws BadConfig {
    return requireNonNull(parent).config(Optional.empty());
  }

  /// Whether the vectors of new passages have to wait for the next server.
  boolean leavesVectors() throws BadConfig {
    return config().index().meaning() && !data().isServed();
  }

  /// Something done with the published documents.
  interface Use {
    void of(KnowledgeBase knowledge, List<String> problems);
  }

  /// Publishes what is in the documents folder when it has changed, and tells on stderr what of it
  /// could not be used.
  void published(PrintWriter err, Use use) throws IOException, BadConfig {
    var problems = new ArrayList<String>();
    var config = config().withoutMeaning();
    try (var knowledge = KnowledgeBase.open(data(), config, XueweiCommand.clock(), problems::add)) {
      problems.forEach(err::println);
      use.of(knowledge, problems);
    }
  }
}
