package io.xuewei.bot;

import io.xuewei.bot.attendance.CallPoint;
import io.xuewei.bot.attendance.CheckInPoint;
import io.xuewei.bot.attendance.Office;
import io.xuewei.bot.chat.Backlog;
import io.xuewei.bot.chat.Ids;
import io.xuewei.bot.chat.Patience;
import io.xuewei.bot.chat.RoomThreads;
import io.xuewei.bot.chat.Texts;
import io.xuewei.bot.chat.Ticker;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.Cause;
import io.xuewei.bot.knowledge.FillingLog;
import io.xuewei.bot.knowledge.KnowledgeBase;
import io.xuewei.bot.knowledge.RefreshProgress;
import io.xuewei.bot.knowledge.UpkeepWorker;
import io.xuewei.bot.store.Store;
import io.xuewei.bot.web.CallRoutes;
import io.xuewei.bot.web.CheckInRoutes;
import io.xuewei.bot.web.LedgerService;
import io.xuewei.bot.web.Operation;
import io.xuewei.bot.web.People;
import io.xuewei.bot.web.Routes;
import io.xuewei.bot.web.Services;
import io.xuewei.bot.web.WebServer;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server, wired by constructor: this file and [Core] are all there is to it.
///
/// ```java
/// try (var app = App.start(new DataFolder(Path.of("data")), Config.defaults(), Clock.systemUTC())) {
///   System.out.println(app.port());
/// }
/// ```
///
/// Closing stops to accept, finishes what is being answered and sent, and closes the files. What
/// waits stays stored.
public final class App implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(App.class);
  private static final int ROOMS_AT_ONCE = 8;
  private static final int SENDS_AT_ONCE = 32;
  private static final int COUNTED_JOBS = 10_000;

  private final Closing inside = new Closing();
  private final Closing outside = new Closing();
  private final DataFolder data;
  private final Config config;
  private final Clock clock;

  private App(DataFolder data, Config config, Clock clock) {
    this.data = data;
    this.config = config;
    this.clock = clock;
  }

  /// Starts everything. The server listens at once and answers when the library is ready, which is
  /// when this returns.
  ///
  /// @param clock its zone is the unit's
  /// @throws DataFolder.Unusable when another server has the folder
  /// @throws WebServer.PortInUse when the address is taken
  /// @throws IOException when documents or index cannot be read
  public static Running start(DataFolder data, Config config, Clock clock) throws IOException {
    var app = new App(data, config, clock);
    try {
      return app.run();
    } catch (IOException | RuntimeException failed) {
      app.close();
      throw failed;
    }
  }

  /// A server that answers.
  public record Running(App app, int port) implements AutoCloseable {
    @Override
    public void close() {
      app.close();
    }
  }

  private Running run() throws IOException {
    inside.add(data.lock());
    var channels = inside.add(ConfiguredChannels.of(config, clock));
    var pages = new CheckInRoutes(config.server(), clock);
    var routes = new ArrayList<Routes>(channels.routes());
    var calls = new CallRoutes(config.server());
    routes.addAll(List.of(pages, calls));
    var server = new WebServer(config.server(), routes, clock);
    server.start();
    outside.add(server);
    channels.webchat().ifPresent(page -> outside.add(page.routes()));
    var knowledge = inside.add(KnowledgeBase.open(data, config, clock, LOG::warn));
    var upkeep = inside.add(knowledge.upkeep());
    Services services = services(channels, knowledge, upkeep, reached(server, pages, calls));
    server.ready(services);
    channels.open(services.inbox());
    keepUp(knowledge, upkeep);
    return new Running(this, server.port());
  }

  /// @param config with the port on which the server listens
  /// @param pages that members open in a browser
  /// @param calls that programs make
  private record Reached(Config config, CheckInRoutes pages, CallRoutes calls) {

    void ready(Store store, Clock clock) {
      Office office = StudyRoom.office(Texts.load(), store, new Ids(new SecureRandom()), clock);
      var point = new CheckInPoint(office, store.records(), office.ids().random());
      pages.ready(point, config.server().address());
      calls.ready(new CallPoint(office, store.records()));
    }
  }

  private Reached reached(WebServer server, CheckInRoutes pages, CallRoutes calls) {
    Config.Server asked = config.server();
    return new Reached(config.withServer(asked.at(asked.host(), server.port())), pages, calls);
  }

  private Services services(
      ConfiguredChannels channels, KnowledgeBase knowledge, UpkeepWorker upkeep, Reached reached) {
    var store = inside.add(Store.open(data.database(config), clock));
    reached.ready(store, clock);
    var threads =
        new Core.Threads(
            inside.add(new RoomThreads(ROOMS_AT_ONCE)), inside.add(new RoomThreads(SENDS_AT_ONCE)));
    var known = new Core.Known(knowledge, Optional.of(upkeep), store.pins());
    var parts = new Core.Parts(known, store, channels.all(), clock, Patience.USUAL);
    Core core = Core.wire(reached.config(), parts, threads);
    repeat(core, store);
    return new Services(
        channels.all(),
        core.traffic().counting(channels.showing(core.inbox())),
        new Backlog(() -> store.journal().waiting(COUNTED_JOBS), clock),
        new Asking(core.answerer()),
        knowledge,
        upkeep,
        core.deliveries(),
        new Operation(
            core.traffic(), store.receipts()::unsent, Optional.of(ledger(store, knowledge))),
        Optional.of(People.of(store, new Ids(new SecureRandom()), Texts.load(), clock)));
  }

  private LedgerService ledger(Store store, KnowledgeBase knowledge) {
    var files =
        LedgerRoom.files(
            store,
            id -> LedgerRoom.title(knowledge.document(id), id),
            config.server().address(),
            clock);
    return new LedgerService(files, store.fileLinks());
  }

  private void repeat(Core core, Store store) {
    var chores = inside.add(new Ticker());
    core.chores().forEach(chore -> chores.every(Duration.ofSeconds(1), "upkeep", chore));
    inside
        .add(new Ticker())
        .every(Duration.ofMillis(250), "working", core.worker()::runDue)
        .every(Duration.ofSeconds(1), "sending", core.outbox()::runDue)
        .every(Duration.ofMinutes(10), "purge", () -> store.retention().purge(clock.instant()));
  }

  /// Publishes what has changed since the last time, behind the answering, and looks after what
  /// changes from now on.
  private void keepUp(KnowledgeBase knowledge, UpkeepWorker upkeep) {
    knowledge.follow(new FillingLog(clock, LOG::info));
    inside.add(upkeep.listen(App::logFailure));
    upkeep.refresh(new Cause(Cause.Kind.START, "serve"));
    Duration second = Duration.ofSeconds(1);
    Ticker ticker =
        inside
            .add(new Ticker())
            .every(second, "new documents", knowledge::takeUp)
            .every(second, "vectors", () -> upkeep.vectors(knowledge.meaning()));
    config
        .knowledge()
        .watch()
        .ifPresent(folder ->
            ticker.every(
                Duration.ofSeconds(config.knowledge().every()),
                "the watched folder",
                () -> upkeep.watch(folder)));
  }

  private static void logFailure(RefreshProgress progress) {
    if (progress.state() == RefreshProgress.State.FAILED) {
      LOG.warn("the knowledge base could not be updated: {}", progress.problem());
    }
  }

  @Override
  public void close() {
    outside.close();
    inside.close();
  }
}
