package io.xuewei.bot;

import io.xuewei.bot.admin.AdminContext;
import io.xuewei.bot.admin.AdminDesk;
import io.xuewei.bot.admin.WorkRunner;
import io.xuewei.bot.admin.Works;
import io.xuewei.bot.answer.Answerer;
import io.xuewei.bot.answer.Memory;
import io.xuewei.bot.answer.Pins;
import io.xuewei.bot.answer.Sources;
import io.xuewei.bot.chat.Channel;
import io.xuewei.bot.chat.Channels;
import io.xuewei.bot.chat.Conversation;
import io.xuewei.bot.chat.Decisions;
import io.xuewei.bot.chat.Deliveries;
import io.xuewei.bot.chat.Desks;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Inbox;
import io.xuewei.bot.chat.NoticeBoard;
import io.xuewei.bot.chat.Notices;
import io.xuewei.bot.chat.OrderDesk;
import io.xuewei.bot.chat.Outbox;
import io.xuewei.bot.chat.Pace;
import io.xuewei.bot.chat.Patience;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Recorder;
import io.xuewei.bot.chat.Roles;
import io.xuewei.bot.chat.Router;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Traffic;
import io.xuewei.bot.chat.Ways;
import io.xuewei.bot.chat.Worker;
import io.xuewei.bot.config.ChannelConfig;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.KnowledgeBase;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.bot.recall.Recalls;
import io.xuewei.bot.store.Store;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
/// @param chores what admins ordered and what no longer holds: each to be looked after every second
/// @param deliveries what can be known and done about what goes out
record Core(
    Answerer answerer,
    Worker worker,
    Outbox outbox,
    Inbox inbox,
    List<Runnable> chores,
    Deliveries deliveries,
    Traffic traffic) {

  /// @param working where messages are answered
  /// @param sending where replies are sent
  record Threads(Executor working, Executor sending) {}

  /// What a core is made of besides the configuration.
  ///
  /// @param patience with those who talk to it
  record Parts(Known known, Store store, List<Channel> channels, Clock clock, Patience patience) {}

  /// What is answered from.
  ///
  /// @param upkeep empty where the knowledge base is only read
  /// @param pins the standard answers
  record Known(KnowledgeBase knowledge, Optional<Upkeep> upkeep, Pins pins) {}

  static Core wire(Config config, Parts parts, Threads threads) {
    Clock clock = parts.clock();
    Store store = parts.store();
    var channels = channels(config, parts.channels());
    var speech = new AdminContext.Speech(Texts.load(), new Notices(channels));
    AdminContext context = context(roles(config), parts, speech);
    var room =
        new StudyRoom(context, store, new Ids(new SecureRandom()), config.server().address());
    Desks desks = desks(context, store, room);
    var recorder = new Recorder(store.journal(), channels);
    var conversation =
        new Conversation(new Router(config.name()), desks, recorder, speech.texts(), clock)
            .with(parts.patience());
    var pace = new Pace(clock);
    var ways = new Ways(store.windows(), store.groups(), channels, clock);
    var traffic = new Traffic();
    var outbox =
        new Outbox(store.parts(), new Outbox.Means(ways, pace, traffic), threads.sending(), clock);
    var board = new NoticeBoard(store.parts(), store.groups(), channels, outbox, clock);
    var worker = new Worker(conversation, store.journal(), outbox, threads.working(), clock);
    Answerer answerer = context.library().answerer();
    return new Core(
        answerer,
        worker,
        outbox,
        worker.inbox(store.inbox()),
        chores(context, store.works(), room.chores(board)),
        new Deliveries(store.receipts(), store.groups(), board, pace, channels),
        traffic);
  }

  /// What answering and the commands of admins work with.
  private static AdminContext context(Roles roles, Parts parts, AdminContext.Speech speech) {
    Known known = parts.known();
    Store store = parts.store();
    Clock clock = parts.clock();
    var sources = Sources.of(known.knowledge());
    var memory = new Memory(store.consents(), store.dialogues(), known.pins(), roles);
    var answerer = new Answerer(sources, memory, speech.texts(), clock);
    var recalls = new Recalls(store.quotations(), sources, clock);
    var kept =
        new AdminContext.Memory(
            store.dialogues(), store.gaps(), known.pins(), recalls, store.receipts());
    var library = new AdminContext.Documents(sources, answerer, known.upkeep());
    return new AdminContext(roles, library, kept, speech, clock);
  }

  private static Desks desks(AdminContext context, Store store, StudyRoom room) {
    Texts texts = context.speech().texts();
    Clock clock = context.clock();
    var admin = new AdminDesk(context);
    var orders = new ArrayList<OrderDesk>(List.of(admin));
    orders.addAll(room.orders());
    var decisions = new Decisions(store.confirmations(), texts, clock, orders);
    return new Desks(
        context.library().answerer(), room.study(), admin, decisions, store.dialogues());
  }

  private static List<Runnable> chores(AdminContext context, Works works, List<Runnable> ofStudy) {
    var chores = new ArrayList<>(ofStudy);
    chores.add(context.memory().recalls()::check);
    context
        .library()
        .upkeep()
        .ifPresent(upkeep -> chores.add(new WorkRunner(works, upkeep, context)::runDue));
    return List.copyOf(chores);
  }

  private static Channels channels(Config config, List<Channel> channels) {
    Map<String, Channel> byName =
        channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
    Set<String> pushOnly = new HashSet<>();
    Map<Place, String> standIns = new HashMap<>();
    for (ChannelConfig channel : config.channels()) {
      if (channel instanceof ChannelConfig.PushOnly push) {
        pushOnly.add(push.name());
        push.group()
            .ifPresent(
                group -> standIns.put(new Place(group.channel(), group.room()), push.name()));
      }
    }
    return new Channels(byName, pushOnly, standIns);
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
