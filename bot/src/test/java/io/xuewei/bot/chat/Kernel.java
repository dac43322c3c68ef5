package io.xuewei.bot.chat;

import io.xuewei.bot.answer.Answerer;
import io.xuewei.bot.answer.Memory;
import io.xuewei.bot.answer.Sources;
import io.xuewei.bot.store.Store;
import io.xuewei.bot.study.AttendanceRules;
import io.xuewei.bot.study.StudyDesk;
import io.xuewei.knowledge.Dictionary;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/// The kernel wired together on one SQLite file, as the program does it.
record Kernel(Store store, Inbox inbox, Worker worker, Outbox outbox) {

  static final Dictionary DICTIONARY =
      new Dictionary(
          Map.of("流动党员", "person", "预备党员", "person", "支委会", "meeting", "党小组会", "meeting"),
          Map.of(),
          List.of());

  /// What the kernel knows.
  record Knowing(Sources sources, Dictionary dictionary) {}

  static Kernel on(Path file, Channel channel, Sources sources, Executor executor, Clock clock) {
    return on(file, channel, new Knowing(sources, DICTIONARY), executor, clock);
  }

  static Kernel on(Path file, Channel channel, Knowing knowing, Executor executor, Clock clock) {
    var store = Store.open(file, clock);
    var texts = Texts.load();
    var channels = new Channels(Map.of(channel.name(), channel));
    var memory = new Memory(store.consents(), store.dialogues());
    var roles =
        new Roles(
            Map.of(channel.name(), Set.of("code-王组织")), Map.of(channel.name(), Set.of("code-李管理")));
    var study =
        new StudyDesk(store.attendance(), roles, AttendanceRules.usual(), texts, clock);
    var answers = new Answerer(knowing.sources(), knowing.dictionary(), memory, texts, clock);
    var desks = new Desks(answers, study, store.dialogues());
    var recorder = new Recorder(store.journal(), channels);
    var conversation = new Conversation(new Router("学委"), desks, recorder, texts, clock);
    var outbox = new Outbox(store.parts(), channels, executor, clock);
    var worker = new Worker(conversation, store.journal(), outbox, executor, clock);
    return new Kernel(store, worker.inbox(store.inbox()), worker, outbox);
  }

  /// Does everything that is due.
  void runDue() {
    worker.runDue();
    outbox.runDue();
  }
}
