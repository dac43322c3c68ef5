package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Config;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `check-config`: says everything that is wrong with the configuration.
@Command(
    name = "check-config",
    description = "Says what is wrong with the configuration, all of it at once.")
final class CheckConfigCommand implements Callable<Integer> {

  @ParentCommand private @Nullable XueweiCommand parent;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration (default: xuewei.yaml in the data folder).")
  private @Nullable Path config;

  @Override
  public Integer call() throws Exception {
    Config checked = requireNonNull(parent).config(Optional.ofNullable(config));
    String channels =
        checked.channels().stream().map(ChannelConfig::name).collect(Collectors.joining(", "));
    requireNonNull(spec)
        .commandLine()
        .getOut()
        .println("The configuration is good. Channels: " + channels);
    return 0;
  }
}
