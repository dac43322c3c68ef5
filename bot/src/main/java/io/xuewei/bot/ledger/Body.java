package io.xuewei.bot.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a lesson was about and what came of it. Empty lists print 待补.
///
/// @param studied 学习内容: 《…》(文号)第几章
/// @param conveyed 传达要点: verbatim, each with its citation
/// @param resolutions 议定事项
public record Body(
    List<String> studied,
    List<Conveyed> conveyed,
    List<Speech> speeches,
    List<String> resolutions,
    List<Task> tasks,
    List<String> attachments) {

  /// Nothing is known.
  public static final Body EMPTY =
      new Body(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Body {
    studied = List.copyOf(studied);
    conveyed = List.copyOf(conveyed);
    speeches = List.copyOf(speeches);
    resolutions = List.copyOf(resolutions);
    tasks = List.copyOf(tasks);
    attachments = List.copyOf(attachments);
  }

  /// A quote.
  ///
  /// @param quote character for character as in the document
  /// @param citation 《…》第几条
  public record Conveyed(String quote, String citation) {}

  /// What somebody said.
  ///
  /// @param source the message or page where it can be read in full
  public record Speech(String who, String point, Optional<String> source) {}

  /// Something to do.
  public record Task(String what, Optional<String> who, Optional<LocalDate> due, boolean done) {}
}
