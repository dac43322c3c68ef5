package io.xuewei.bot.chat;

import java.util.List;

/// What an organiser or admin has ordered, looked up and ready to be carried out: it is kept while
/// it waits for 确认, and while it is being done.
///
/// @param kind what is to be done
/// @param arguments what with, in the order that the kind gives
public record Order(Kind kind, List<String> arguments) {

  public Order {
    arguments = List.copyOf(arguments);
  }

  /// An order and what it is about.
  public static Order of(Kind kind, String... arguments) {
    return new Order(kind, List.of(arguments));
  }

  /// What is to be done.
  public enum Kind {
    /// No arguments.
    REFRESH,
    /// The generation.
    ROLL_BACK,
    /// The document's id and, if there is one, its replacement's.
    RETIRE,
    /// The term and its alias.
    ADD_ALIAS,
    /// Nothing but messages: the ids of the recalls, all of one or more rooms.
    CORRECT,
    /// The pin's number.
    UNPIN,
    /// JSON of the lessons to plan, by `lesson`.
    PLAN,
    /// The lesson's id and its new times, by `lesson`.
    MOVE,
    /// The lesson's id, by `lesson`.
    CANCEL,
    /// JSON of a standing reminder, by `reminder`.
    REMIND,
    /// Name and value of a rule, by `rule`.
    RULE,
    /// The person whose data are to be erased, by `privacy`.
    ERASE,
    /// Days after which questions are to go, by `privacy`.
    PURGE
  }
}
