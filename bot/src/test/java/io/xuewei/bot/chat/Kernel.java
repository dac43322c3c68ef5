package io.xuewei.bot.chat;

import io.xuewei.bot.StudyRoom;
import io.xuewei.bot.admin.AdminContext;
import io.xuewei.bot.admin.AdminDesk;
import io.xuewei.bot.admin.WorkRunner;
import io.xuewei.bot.answer.Answerer;
import io.xuewei.bot.answer.Memory;
import io.xuewei.bot.answer.Sources;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.bot.recall.Recalls;
import io.xuewei.bot.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/// The kernel wired together on one SQLite file, as the program does it.
record Kernel(
    Store store,
    Inbox inbox,
    Worker worker,
    Outbox outbox,
    List<Runnable> chores,
    Deliveries deliveries,
    Desk desk) {

  /// What is wished for without the words of it: for wishes whose words are tested elsewhere.
  record Desk(Study study, Store store) {
    Turn take(Turn turn) {
      store.records().write(turn.entries());
      return turn;
    }
  }

  /// What the kernel knows.
  record Knowing(Sources sources, Optional<Upkeep> upkeep) {}

  static Kernel on(Path file, Channel channel, Sources sources, Executor executor, Clock clock) {
    return on(file, channel, new Knowing(sources, Optional.empty()), executor, clock);
  }

  static Kernel on(Path file, Channel channel, Knowing knowing, Executor executor, Clock clock) {
    return on(file, new Channels(Map.of(channel.name(), channel)), knowing, executor, clock);
  }

  static Kernel on(Path file, Channels channels, Knowing knowing, Executor executor, Clock clock) {
    var store = Store.open(file, clock);
    var texts = Texts.load();
    var roles = new Roles(inEach(channels, "code-王组织"), inEach(channels, "code-李管理"));
    var memory = new Memory(store.consents(), store.dialogues(), store.pins(), roles);
    var answers = new Answerer(knowing.sources(), memory, texts, clock);
    var recalls = new Recalls(store.quotations(), knowing.sources(), clock);
    var context =
        new AdminContext(
            roles,
            new AdminContext.Documents(knowing.sources(), answers, knowing.upkeep()),
            new AdminContext.Memory(
                store.dialogues(), store.gaps(), store.pins(), recalls, store.receipts()),
            new AdminContext.Speech(texts, new Notices(channels)),
            clock);
    var admin = new AdminDesk(context);
    var ids = new Ids(new SplittableRandom(7));
    var orders = new ArrayList<OrderDesk>(List.of(admin));
    var room = new StudyRoom(context, store, ids, "https://xuewei.example.cn");
    orders.addAll(room.orders());
    var decisions = new Decisions(store.confirmations(), texts, clock, orders);
    Study study = room.study();
    var desks = new Desks(answers, study, admin, decisions, store.dialogues());
    var recorder = new Recorder(store.journal(), channels);
    var conversation = new Conversation(new Router("学委"), desks, recorder, texts, clock);
    var pace = new Pace(clock);
    var ways = new Ways(store.windows(), store.groups(), channels, clock);
    var outbox =
        new Outbox(store.parts(), new Outbox.Means(ways, pace, new Traffic()), executor, clock);
    var board = new NoticeBoard(store.parts(), store.groups(), channels, outbox, clock);
    var worker = new Worker(conversation, store.journal(), outbox, executor, clock);
    var chores = new ArrayList<Runnable>(List.of(recalls::check));
    knowing
        .upkeep()
        .ifPresent(upkeep -> chores.add(new WorkRunner(store.works(), upkeep, context)::runDue));
    chores.addAll(room.chores(board));
    var deliveries = new Deliveries(store.receipts(), store.groups(), board, pace, channels);
    var desk = new Desk(study, store);
    return new Kernel(store, worker.inbox(store.inbox()), worker, outbox, chores, deliveries, desk);
  }

  private static Map<String, Set<String>> inEach(Channels channels, String code) {
    return channels.byName().keySet().stream()
        .collect(Collectors.toMap(name -> name, _ -> Set.of(code)));
  }

  /// Does everything that is due.
  void runDue() {
    worker.runDue();
    chores.forEach(Runnable::run);
    outbox.runDue();
  }
}
