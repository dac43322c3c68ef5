package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.DataFolder;
import io.xuewei.bot.config.BadConfig;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.Cause;
import io.xuewei.bot.knowledge.KnowledgeBase;
import io.xuewei.bot.knowledge.RefreshProgress;
import io.xuewei.bot.knowledge.UpkeepWorker;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
      KnowledgeShowCommand.class,
      KnowledgeRemoveCommand.class,
      KnowledgeRefreshCommand.class,
      KnowledgeHistoryCommand.class,
      KnowledgeRollbackCommand.class
    })
final class KnowledgeCommand implements Runnable {

  @ParentCommand private @Nullable XueweiCommand parent;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        requireNonNull(spec).commandLine(),
        "a command is missing: add, list, show, remove, refresh, history or rollback");
  }

  private DataFolder data() {
    return requireNonNull(parent).data();
  }

  private Config config() throws BadConfig {
    return requireNonNull(parent).config(Optional.empty());
  }

  static Cause cause(Cause.Kind kind) {
    return new Cause(kind, "cli");
  }

  /// Whether the vectors of new passages have to wait for the next server.
  boolean leavesVectors() throws BadConfig {
    return config().index().meaning() && !data().isServed();
  }

  /// Something done with what is live.
  interface Use {
    void of(KnowledgeBase knowledge);
  }

  /// Opens what is live, without looking for changes in the files.
  void live(PrintWriter err, Use use) throws IOException, BadConfig {
    var config = config().withoutMeaning();
    try (var knowledge = KnowledgeBase.open(data(), config, XueweiCommand.clock(), err::println)) {
      use.of(knowledge);
    }
  }

  /// Something that ends in a new edition.
  interface Work {
    void start(UpkeepWorker upkeep) throws IOException;
  }

  /// How a work ended.
  ///
  /// @param problems what could not be used, one line each
  record Done(RefreshProgress end, List<String> problems) {
    boolean failed() {
      return end.state() == RefreshProgress.State.FAILED;
    }
  }

  /// Works to the end, and shows on stderr how far it is and what could not be used.
  Done work(PrintWriter err, Work work) throws IOException, BadConfig, InterruptedException {
    var problems = new ArrayList<String>();
    var bar = new ProgressBar(err, ProgressBar.isTerminal(), XueweiCommand.clock());
    try (var upkeep = UpkeepWorker.alone(data(), config(), XueweiCommand.clock(), problems::add);
        var _ = upkeep.listen(bar)) {
      work.start(upkeep);
      RefreshProgress end = upkeep.await();
      bar.finish();
      problems.forEach(err::println);
      if (end.state() == RefreshProgress.State.FAILED) {
        err.println(end.problem());
      }
      return new Done(end, List.copyOf(problems));
    } catch (IOException | RuntimeException failed) {
      throw failed;
    } catch (InterruptedException stopped) {
      throw stopped;
    } catch (Exception impossible) {
      throw new IllegalStateException("listening ends without a failure", impossible);
    }
  }

  /// The editions kept, the newest first.
  <T> T upkeep(Function<UpkeepWorker, T> use) throws BadConfig {
    try (var upkeep = UpkeepWorker.alone(data(), config(), XueweiCommand.clock(), _ -> {})) {
      return use.apply(upkeep);
    }
  }
}
