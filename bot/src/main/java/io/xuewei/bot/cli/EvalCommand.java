package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.wire.Json;
import io.xuewei.index.Library;
import io.xuewei.index.eval.Evaluation;
import io.xuewei.index.eval.Figures;
import io.xuewei.index.eval.RocPoint;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `eval`: measures retrieval on a question set, in an index of its own.
@Command(
    name = "eval",
    description =
        "Measures ranking, quoting and refusing on a question set: a BEIR folder, or a folder with a questions.jsonl"
            + " beside documents/ and dictionary/. Never touches the data folder.")
final class EvalCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Prints the figures as one JSON object.")
  private boolean json;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many queries, and as many negatives.")
  private @Nullable Integer limit;

  @Option(names = "--words", description = "Goes by words only, without the dense half.")
  private boolean words;

  @Option(
      names = "--vectors",
      paramLabel = "DIR",
      description = "Keeps the vectors there, so that the next measurement need not make them.")
  private @Nullable Path vectors;

  @Parameters(paramLabel = "DIR", description = "The question set's folder.")
  private Path folder = Path.of(".");

  @Override
  public Integer call() throws Exception {
    Figures figures = evaluation(limit()).run();
    PrintWriter out = requireNonNull(spec).commandLine().getOut();
    if (json) {
      out.println(Json.write(figures));
    } else {
      Map<String, Object> fields = Json.fields(figures);
      fields.remove("roc");
      fields.forEach((name, value) -> out.printf("%-18s %s%n", name, value));
      Optional.ofNullable(figures.roc()).ifPresent(roc -> print(roc, out));
    }
    return 0;
  }

  private static void print(List<RocPoint> roc, PrintWriter out) {
    out.printf("%n%-12s %-14s %s%n", "threshold", "answeredRate", "wrongAnswerRate");
    for (RocPoint point : roc) {
      out.printf(
          "%-12.2f %-14.3f %-8.3f%s%n",
          point.threshold(),
          point.answeredRate(),
          point.wrongAnswerRate(),
          point.threshold() == Library.THRESHOLD ? "shipped" : "");
    }
  }

  private Evaluation evaluation(OptionalInt most) throws Exception {
    if (!Files.isDirectory(folder)) {
      throw wrong("there is no folder " + folder);
    }
    var whole = halves(Evaluation.of(folder, XueweiCommand.clock()));
    return most.isPresent() ? whole.limitedTo(most.getAsInt()) : whole;
  }

  private Evaluation halves(Evaluation evaluation) {
    Path kept = vectors;
    Evaluation either = kept == null ? evaluation : evaluation.keepingVectorsIn(kept);
    return words ? either.byWords() : either;
  }

  private OptionalInt limit() {
    Integer most = limit;
    if (most != null && most < 1) {
      throw wrong("--limit must be at least 1");
    }
    return most == null ? OptionalInt.empty() : OptionalInt.of(most);
  }

  private ParameterException wrong(String what) {
    return new ParameterException(requireNonNull(spec).commandLine(), what);
  }
}
