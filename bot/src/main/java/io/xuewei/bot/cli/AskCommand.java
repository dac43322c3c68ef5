package io.xuewei.bot.cli;

import static java.util.Objects.requireNonNull;

import io.xuewei.bot.Questions;
import io.xuewei.bot.wire.AnswerObject;
import io.xuewei.bot.wire.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `ask`: one question to the library.
@Command(
    name = "ask",
    description = "Puts one question to the library.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:answered", "1:failed", "2:wrong usage", "3:the documents do not answer it"})
final class AskCommand implements Callable<Integer> {

  private static final int LONGEST = 2_000;

  @ParentCommand private @Nullable XueweiCommand parent;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Prints the answer object.")
  private boolean json;

  @Parameters(
      paramLabel = "QUESTION",
      description = "Several words are put together.",
      arity = "1..*")
  private List<String> words = List.of();

  @Override
  public Integer call() throws Exception {
    XueweiCommand xuewei = requireNonNull(parent);
    String question = question();
    try (var questions =
        Questions.open(xuewei.data(), xuewei.config(Optional.empty()), XueweiCommand.clock())) {
      AnswerObject answer = questions.answers().apply(question);
      PrintWriter out = requireNonNull(spec).commandLine().getOut();
      out.println(json ? Json.write(answer) : answer.text());
      return answer.outcome().equals(AnswerObject.REFUSED) ? XueweiCommand.REFUSED : 0;
    }
  }

  private String question() {
    String question = String.join(" ", words).strip();
    if (question.isEmpty()) {
      throw wrong("the question is empty");
    }
    if (question.codePointCount(0, question.length()) > LONGEST) {
      throw wrong("the question is longer than 2000 characters");
    }
    if (question.chars().anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
      throw wrong("the question holds control characters");
    }
    return question;
  }

  private ParameterException wrong(String what) {
    return new ParameterException(requireNonNull(spec).commandLine(), what);
  }
}
