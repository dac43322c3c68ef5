package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `ledger`: the study ledger.
@Command(
    name = "ledger",
    description = "The study ledger.",
    subcommands = {LedgerExportCommand.class})
final class LedgerCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        requireNonNull(spec).commandLine(), "a command is missing: export");
  }
}
