package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `units`: the tree of organisations and how much of it is covered.
@Command(
    name = "units",
    description = "The tree of organisations, and how much of it has an active group.",
    subcommands = {UnitsImportCommand.class, UnitsShowCommand.class})
final class UnitsCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        requireNonNull(spec).commandLine(), "a command is missing: import or show");
  }
}
