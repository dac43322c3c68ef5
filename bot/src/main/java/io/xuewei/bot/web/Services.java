package io.xuewei.bot.web;

import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Deliveries;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Traffic;
import io.xuewei.bot.knowledge.Holdings;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.bot.wire.AnswerObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;

/// What the HTTP server calls.
///
/// @param channels those that `/hook/{channel}` leads to
/// @param inbox where their messages go
/// @param backlog how many jobs wait
/// @param answers answers one question from the library
/// @param holdings the library's documents
/// @param upkeep what admins do to them
/// @param deliveries what admins know and do about what goes out
/// @param operation what operators see of the chat
/// @param people rosters and units
public record Services(
    List<Channel> channels,
    Inbox inbox,
    IntSupplier backlog,
    Function<String, AnswerObject> answers,
    Holdings holdings,
    Upkeep upkeep,
    Deliveries deliveries,
    Operation operation,
    Optional<People> people) {

  public Services {
    channels = List.copyOf(channels);
  }

  /// Without rosters.
  public Services(
      List<Channel> channels,
      Inbox inbox,
      IntSupplier backlog,
      Function<String, AnswerObject> answers,
      Holdings holdings,
      Upkeep upkeep,
      Deliveries deliveries,
      Operation operation) {
    this(
        channels,
        inbox,
        backlog,
        answers,
        holdings,
        upkeep,
        deliveries,
        operation,
        Optional.empty());
  }

  Traffic traffic() {
    return operation.traffic();
  }

  Optional<Channel> channel(String name) {
    return channels.stream().filter(channel -> channel.name().equals(name)).findFirst();
  }
}
