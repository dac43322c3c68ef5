package io.xuewei.bot.chat;

import io.xuewei.bot.answer.Answerer;
import io.xuewei.bot.answer.Memory;
import io.xuewei.bot.answer.Sources;
import io.xuewei.bot.store.Store;
import io.xuewei.bot.study.AttendanceRules;
import io.xuewei.bot.study.Organisers;
import io.xuewei.bot.study.StudyDesk;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/// The kernel wired together on one SQLite file, as the program does it.
record Kernel(Store store, Inbox inbox, Worker worker, Outbox outbox) {

  static Kernel on(Path file, Channel channel, Sources sources, Executor executor, Clock clock) {
    var store = Store.open(file, clock);
    var texts = Texts.load();
    var channels = new Channels(Map.of(channel.name(), channel));
    var memory = new Memory(store.consents(), store.dialogues());
    var organisers = Organisers.of(channel.name(), List.of("code-王组织"));
    var study =
        new StudyDesk(store.attendance(), organisers, AttendanceRules.usual(), texts, clock);
    var answers = new Answerer(sources, memory, texts, clock);
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
