package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.roster.FileProblem;
import io.xuewei.bot.roster.NoTable;
import io.xuewei.bot.roster.sheet.Limits;
import io.xuewei.bot.roster.sheet.Unreadable;
import io.xuewei.bot.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What the commands about people and units have in common.
abstract class StudySubcommand implements Callable<Integer> {

  final Texts texts = Texts.load();

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  final PrintWriter err() {
    return requireNonNull(spec).commandLine().getErr();
  }

  /// Wrong usage, exit code 2.
  final ParameterException wrong(String what) {
    return new ParameterException(requireNonNull(spec).commandLine(), what);
  }

  final XueweiCommand xuewei() {
    return (XueweiCommand) requireNonNull(spec).root().userObject();
  }

  /// The one or the other.
  final void print(Object object, String lines) {
    requireNonNull(spec).commandLine().getOut().println(json ? Json.write(object) : lines);
  }

  /// What is done with the database.
  interface Use {
    int of(StudyData data) throws IOException, Unreadable, NoTable;
  }

  /// @param instead what to do while a server has the folder
  final int with(String instead, Use use) throws Exception {
    try (var data = StudyData.open(xuewei(), instead)) {
      return use.of(data);
    } catch (Unreadable unreadable) {
      err().println(FileProblem.of(unreadable, texts));
    } catch (NoTable none) {
      err().println(FileProblem.of(none, texts));
    }
    return XueweiCommand.FAILED;
  }

  /// No more of a file than is looked at.
  static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(Limits.USUAL.bytes() + 1);
    }
  }
}
