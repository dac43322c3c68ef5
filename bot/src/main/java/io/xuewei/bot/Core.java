package io.xuewei.bot;

import io.xuewei.bot.answer.Answerer;
import io.xuewei.bot.answer.Memory;
import io.xuewei.bot.answer.Sources;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Channels;
import io.xuewei.bot.chat.Conversation;
import io.xuewei.bot.chat.Desks;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Outbox;
import io.xuewei.bot.chat.Recorder;
import io.xuewei.bot.chat.Roles;
import io.xuewei.bot.chat.Router;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Worker;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.KnowledgeBase;
import io.xuewei.bot.store.Store;
import io.xuewei.bot.study.AttendanceRules;
import io.xuewei.bot.study.StudyDesk;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;

/// From a stored message to a sent reply, wired: stops 3 to 7 of a message's way.
///
/// @param answerer also answers single questions
/// @param worker takes the stored messages
/// @param outbox sends the replies
/// @param inbox where channels put messages
record Core(Answerer answerer, Worker worker, Outbox outbox, Inbox inbox) {

  /// @param working where messages are answered
  /// @param sending where replies are sent
  record Threads(Executor working, Executor sending) {}

  /// What a core is made of besides the configuration.
  record Parts(KnowledgeBase knowledge, Store store, List<Channel> channels, Clock clock) {}

  static Core wire(Config config, Parts parts, Threads threads) {
    Texts texts = Texts.load();
    Clock clock = parts.clock();
    Store store = parts.store();
    var channels = new Channels(byName(parts.channels()));
    var memory = new Memory(store.consents(), store.dialogues());
    var knowledge = parts.knowledge();
    var sources = Sources.of(knowledge.library(), knowledge.index());
    var answerer = new Answerer(sources, knowledge.dictionary(), memory, texts, clock);
    var study =
        new StudyDesk(
            store.attendance(), roles(config), AttendanceRules.usual(), texts, clock);
    var conversation =
        new Conversation(
            new Router(config.name()),
            new Desks(answerer, study, store.dialogues()),
            new Recorder(store.journal(), channels),
            texts,
            clock);
    var outbox = new Outbox(store.parts(), channels, threads.sending(), clock);
    var worker = new Worker(conversation, store.journal(), outbox, threads.working(), clock);
    return new Core(answerer, worker, outbox, worker.inbox(store.inbox()));
  }

  private static Map<String, Channel> byName(List<Channel> channels) {
    return channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
  }

  private static Roles roles(Config config) {
    return new Roles(
        codes(config, ChannelConfig.People::organisers), codes(config, ChannelConfig.People::admins));
  }

  private static Map<String, Set<String>> codes(
      Config config, Function<ChannelConfig.People, Set<String>> role) {
    return config.channels().stream()
        .collect(Collectors.toMap(ChannelConfig::name, channel -> role.apply(channel.people())));
  }
}
