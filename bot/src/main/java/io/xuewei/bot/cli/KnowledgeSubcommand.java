package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.wire.Json;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// What the commands below `knowledge` have in common.
abstract class KnowledgeSubcommand implements Callable<Integer> {

  @ParentCommand private @Nullable KnowledgeCommand parent;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  final KnowledgeCommand knowledge() {
    return requireNonNull(parent);
  }

  final boolean json() {
    return json;
  }

  final PrintWriter out() {
    return requireNonNull(spec).commandLine().getOut();
  }

  final PrintWriter err() {
    return requireNonNull(spec).commandLine().getErr();
  }

  /// The one or the other.
  final void print(Object object, String lines) {
    out().println(json ? Json.write(object) : lines);
  }
}
