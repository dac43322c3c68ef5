package io.xuewei.bot.answer;

import io.xuewei.bot.chat.KnowledgeEntry.Quoted;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The standard answers (标准回答) that admins have set.
public interface Pins {

  /// Those that have neither been taken back nor run out before a day, the newest first.
  List<Pin> on(LocalDate day);

  /// No standard answers.
  static Pins none() {
    return _ -> List.of();
  }

  /// A standard answer.
  ///
  /// @param number by which it is taken back
  /// @param questions that it answers
  /// @param quotes the answer
  /// @param until the last day it answers
  /// @param by the code of who set it; empty when that member has left the records
  record Pin(
      long number,
      List<String> questions,
      List<Quoted> quotes,
      LocalDate until,
      Optional<String> by) {
    public Pin {
      questions = List.copyOf(questions);
      quotes = List.copyOf(quotes);
    }
  }
}
