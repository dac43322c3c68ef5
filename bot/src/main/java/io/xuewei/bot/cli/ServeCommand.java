package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.App;
import io.xuewei.bot.config.Config;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `serve`: the server, until it is told to end.
@Command(
    name = "serve",
    description = "Runs the server until it is told to end (Ctrl-C or SIGTERM).")
final class ServeCommand implements Callable<Integer> {

  @ParentCommand private @Nullable XueweiCommand parent;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--port", paramLabel = "N", description = "0 picks a free one (default: 8080).")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "H",
      description = "An address of this machine (default: 127.0.0.1).")
  private @Nullable String host;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration (default: xuewei.yaml in the data folder).")
  private @Nullable Path config;

  @Override
  public Integer call() throws Exception {
    XueweiCommand xuewei = requireNonNull(parent);
    Config configured = address(xuewei.config(Optional.ofNullable(config)));
    App.Running running = App.start(xuewei.data(), configured, XueweiCommand.clock());
    var ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(running, ended), "shutdown"));
    String name = configured.server().host().contains(":") ? "[%s]" : "%s";
    requireNonNull(spec)
        .commandLine()
        .getOut()
        .printf(
            "Xuewei is ready at http://%s:%d%n",
            name.formatted(configured.server().host()), running.port());
    ended.await();
    return 0;
  }

  private static void end(App.Running running, CountDownLatch ended) {
    running.close();
    ended.countDown();
  }

  private Config address(Config configured) {
    Config.Server server = configured.server();
    int chosen = port == null ? server.port() : port;
    if (chosen < 0 || chosen > 65_535) {
      throw new ParameterException(
          requireNonNull(spec).commandLine(), "--port: expected a number from 0 to 65535");
    }
    return configured.withServer(server.at(host == null ? server.host() : host, chosen));
  }
}
