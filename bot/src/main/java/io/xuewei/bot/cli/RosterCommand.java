package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `roster`: who belongs to which group.
@Command(
    name = "roster",
    description = "Who belongs to which group.",
    subcommands = {RosterImportCommand.class, RosterShowCommand.class})
final class RosterCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        requireNonNull(spec).commandLine(), "a command is missing: import or show");
  }
}
