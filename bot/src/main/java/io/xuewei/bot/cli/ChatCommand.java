package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.Terminal;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `chat`: a conversation in the terminal.
@Command(
    name = "chat",
    description = "Talks in the terminal as if in a group of one; Ctrl-D ends it, nothing is kept.")
final class ChatCommand implements Callable<Integer> {

  @ParentCommand private @Nullable XueweiCommand parent;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    XueweiCommand xuewei = requireNonNull(parent);
    PrintWriter out = requireNonNull(spec).commandLine().getOut();
    boolean person = atTerminal();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (var terminal =
        Terminal.open(xuewei.data(), xuewei.config(Optional.empty()), XueweiCommand.clock(), out)) {
      String line;
      while ((line = prompt(in, out, person)) != null) {
        if (!line.isBlank()) {
          terminal.say(line.strip());
        }
      }
    }
    if (person) {
      out.println();
    }
    return 0;
  }

  /// Null in a JVM that was started without a console of its own.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean atTerminal() {
    @Nullable Console console = System.console();
    return console != null && console.isTerminal();
  }

  private static @Nullable String prompt(BufferedReader in, PrintWriter out, boolean person)
      throws IOException {
    if (person) {
      out.print("> ");
      out.flush();
    }
    return in.readLine();
  }
}
