package io.xuewei.bot;

import io.xuewei.bot.admin.AdminContext;
import io.xuewei.bot.admin.AdminDesk;
import io.xuewei.bot.admin.WorkRunner;
import io.xuewei.bot.answer.Answerer;
import io.xuewei.bot.answer.Memory;
import io.xuewei.bot.answer.Sources;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Channels;
import io.xuewei.bot.chat.Conversation;
import io.xuewei.bot.chat.Desks;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.Notices;
import io.xuewei.bot.chat.Outbox;
import io.xuewei.bot.chat.Recorder;
import io.xuewei.bot.chat.Roles;
import io.xuewei.bot.chat.Router;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Worker;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.KnowledgeBase;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.bot.recall.Recalls;
import io.xuewei.bot.store.Store;
import io.xuewei.bot.study.AttendanceRules;
import io.xuewei.bot.study.StudyDesk;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// From a stored message to a sent reply, wired: stops 3 to 7 of a message's way.
///
/// @param answerer also answers single questions
/// @param worker takes the stored messages
/// @param outbox sends the replies
/// @param inbox where channels put messages
/// @param chores what admins ordered and what no longer holds: each to be looked after every second
record Core(Answerer answerer, Worker worker, Outbox outbox, Inbox inbox, List<Runnable> chores) {

  /// @param working where messages are answered
  /// @param sending where replies are sent
  record Threads(Executor working, Executor sending) {}

  /// What a core is made of besides the configuration.
  ///
  /// @param upkeep empty where the knowledge base is only read
  record Parts(
      KnowledgeBase knowledge,
      Optional<Upkeep> upkeep,
      Store store,
      List<Channel> channels,
      Clock clock) {}

  static Core wire(Config config, Parts parts, Threads threads) {
    Texts texts = Texts.load();
    Clock clock = parts.clock();
    Store store = parts.store();
    var channels = new Channels(byName(parts.channels()));
    Roles roles = roles(config);
    var memory = new Memory(store.consents(), store.dialogues(), store.pins(), roles);
    var knowledge = parts.knowledge();
    var sources = Sources.of(knowledge.library(), knowledge.index(), knowledge.dictionary());
    var answerer = new Answerer(sources, memory, texts, clock);
    var study = new StudyDesk(store.attendance(), roles, AttendanceRules.usual(), texts, clock);
    var recalls = new Recalls(store.quotations(), sources, clock);
    var context =
        new AdminContext(
            roles,
            new AdminContext.Documents(sources, answerer, parts.upkeep()),
            new AdminContext.Memory(
                store.confirmations(), store.dialogues(), store.gaps(), store.pins(), recalls),
            new AdminContext.Speech(texts, new Notices(channels)),
            clock);
    var desks = new Desks(answerer, study, new AdminDesk(context), store.dialogues());
    var conversation =
        new Conversation(
            new Router(config.name()),
            desks,
            new Recorder(store.journal(), channels),
            texts,
            clock);
    var outbox = new Outbox(store.parts(), channels, threads.sending(), clock);
    var worker = new Worker(conversation, store.journal(), outbox, threads.working(), clock);
    List<Runnable> chores =
        Stream.concat(
                Stream.<Runnable>of(recalls::check),
                parts.upkeep().stream()
                    .map(upkeep -> new WorkRunner(store.works(), upkeep, context))
                    .<Runnable>map(runner -> runner::runDue))
            .toList();
    return new Core(answerer, worker, outbox, worker.inbox(store.inbox()), chores);
  }

  private static Map<String, Channel> byName(List<Channel> channels) {
    return channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
  }

  private static Roles roles(Config config) {
    return new Roles(
        codes(config, ChannelConfig.People::organisers),
        codes(config, ChannelConfig.People::admins));
  }

  private static Map<String, Set<String>> codes(
      Config config, Function<ChannelConfig.People, Set<String>> role) {
    return config.channels().stream()
        .collect(Collectors.toMap(ChannelConfig::name, channel -> role.apply(channel.people())));
  }
}
