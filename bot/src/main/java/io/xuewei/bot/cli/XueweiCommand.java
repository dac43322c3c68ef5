package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.DataFolder;
import io.xuewei.bot.config.BadConfig;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.config.ConfigReader;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.bot.web.WebServer;
import io.xuewei.index.eval.MalformedQuestionSet;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `xuewei`: answers questions from an organisation's own documents. Exit codes: 0 done, 1 failed,
/// 2 wrong usage, 3 asked and refused.
@Command(
    name = "xuewei",
    description =
        "Quotes your organisation's documents in its chat groups, or says that they say nothing.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    subcommands = {
      ServeCommand.class,
      AskCommand.class,
      ChatCommand.class,
      KnowledgeCommand.class,
      LedgerCommand.class,
      RosterCommand.class,
      UnitsCommand.class,
      CheckConfigCommand.class,
      EvalCommand.class,
      WarmUpCommand.class
    })
public final class XueweiCommand implements Runnable {

  static final int FAILED = 1;
  static final int REFUSED = 3;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:XUEWEI_DATA:-data}",
      description = "The data folder (default: ./data, or XUEWEI_DATA).")
  private Path data = Path.of("data");

  /// The command line, ready to run: Chinese in and out is UTF-8 whatever the terminal says.
  public static CommandLine commandLine() {
    var command = new CommandLine(new XueweiCommand());
    command.setOut(writer(FileDescriptor.out)).setErr(writer(FileDescriptor.err));
    command.setExecutionExceptionHandler(XueweiCommand::failed);
    return command;
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    var stream = new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /// One line for what an operator can do something about, a stack trace for what is our fault.
  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    switch (failure) {
      case BadConfig bad -> bad.problems().forEach(err::println);
      case DataFolder.Unusable unusable -> err.println(unusable.getMessage());
      case Upkeep.Busy busy -> err.println(busy.getMessage());
      case Upkeep.NotPossible impossible -> err.println(impossible.getMessage());
      case WebServer.PortInUse inUse -> err.println(inUse.getMessage());
      case MalformedQuestionSet malformed -> err.println(malformed.getMessage());
      case IOException io -> err.println("cannot read or write: " + io.getMessage());
      case UncheckedIOException io -> err.println("cannot read or write: " + io.getMessage());
      default -> failure.printStackTrace(err);
    }
    return FAILED;
  }

  @Override
  public void run() {
    throw new ParameterException(requireNonNull(spec).commandLine(), "a command is missing");
  }

  /// The machine's time zone is the unit's.
  static Clock clock() {
    return Clock.system(ZoneId.systemDefault());
  }

  DataFolder data() {
    return new DataFolder(data);
  }

  /// The configuration of the data folder, or of a file that was named.
  Config config(Optional<Path> named) throws BadConfig {
    return ConfigReader.read(file(named), System.getenv());
  }

  private Optional<Path> file(Optional<Path> named) {
    if (named.isPresent() && !Files.isReadable(named.get())) {
      throw new ParameterException(
          requireNonNull(spec).commandLine(), "--config: there is no readable file " + named.get());
    }
    return named.or(data()::config);
  }
}
