package io.xuewei.bot.admin;

import io.xuewei.bot.admin.Works.Work;
import io.xuewei.bot.chat.Notices;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.knowledge.Cause;
import io.xuewei.bot.knowledge.Edition;
import io.xuewei.bot.knowledge.RefreshProgress;
import io.xuewei.bot.knowledge.RefreshProgress.State;
import io.xuewei.bot.knowledge.Upkeep;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does the work that was ordered in chats, one after the other, and tells the room how it ended.
///
/// That a piece of work is begun is stored before it begins, with the latest edition then. After a
/// crash the history tells whether an edition came of it: if so the room hears of that edition, if
/// not the work is begun again. So nothing is lost and nothing takes effect twice. Call [#runDue]
/// at the start and every second, from one thread.
public final class WorkRunner {

  private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);

  /// How long a report waits for a way to its room.
  private static final Duration WORTH_TELLING = Duration.ofDays(3);

  private final Works works;
  private final Upkeep upkeep;
  private final WorkReport report;
  private final AdminContext context;

  /// Begun since the program started.
  private final Set<Long> underWay = new HashSet<>();

  public WorkRunner(Works works, Upkeep upkeep, AdminContext context) {
    this.works = works;
    this.upkeep = upkeep;
    this.report = new WorkReport(context);
    this.context = context;
  }

  /// Begins the first piece of work, or looks whether it is over.
  public void runDue() {
    works.open().stream().findFirst().ifPresent(this::step);
  }

  private void step(Work work) {
    RefreshProgress progress = upkeep.progress();
    if (progress.state() == State.RUNNING) {
      return;
    }
    Optional<Edition> edition = edition(work);
    if (edition.isPresent()) {
      finish(work, report.published(work.order(), edition.get()));
    } else if (underWay.contains(work.id())) {
      finish(work, report.withoutEdition(work.order(), progress));
    } else {
      begin(work);
    }
  }

  /// What came of it: an edition that was made for the same reason, by the same admin, since then.
  private Optional<Edition> edition(Work work) {
    return upkeep.history().stream()
        .filter(e -> work.begunFrom().isPresent() && e.generation() > work.begunFrom().getAsInt())
        .filter(e -> e.cause().equals(cause(work)))
        .findFirst();
  }

  private void begin(Work work) {
    works.begin(work.id(), latest());
    try {
      call(work);
      underWay.add(work.id());
    } catch (Upkeep.Busy _) {
      LOG.info("work {} waits until the knowledge base is free", work.id());
    } catch (Upkeep.NotPossible e) {
      LOG.info("work {} cannot be done: {}", work.id(), e.getMessage());
      finish(work, report.notPossible(work.order()));
    } catch (RuntimeException e) {
      LOG.error("work {} failed", work.id(), e);
      finish(work, report.failed());
    }
  }

  private int latest() {
    return upkeep.history().stream().mapToInt(Edition::generation).max().orElse(0);
  }

  private void call(Work work) {
    List<String> arguments = work.order().arguments();
    Cause cause = cause(work);
    switch (work.order().kind()) {
      case REFRESH -> upkeep.refresh(cause);
      case ROLL_BACK -> upkeep.rollBackTo(Integer.parseInt(arguments.getFirst()), cause);
      case RETIRE ->
          upkeep.retire(arguments.getFirst(), arguments.stream().skip(1).findFirst(), cause);
      case ADD_ALIAS -> upkeep.addAlias(arguments.getFirst(), arguments.getLast(), cause);
      default -> throw new IllegalStateException("no work: " + work.order().kind());
    }
  }

  private static Cause cause(Work work) {
    Cause.Kind kind =
        switch (work.order().kind()) {
          case REFRESH -> Cause.Kind.REFRESH;
          case ROLL_BACK -> Cause.Kind.ROLLBACK;
          case RETIRE -> Cause.Kind.RETIRE;
          case ADD_ALIAS -> Cause.Kind.DICTIONARY;
          default -> throw new IllegalStateException("no work: " + work.order().kind());
        };
    return new Cause(kind, work.origin().by().channel() + ":" + work.origin().by().code());
  }

  private void finish(Work work, String text) {
    works.finish(work.id(), parts(work, text));
    underWay.remove(work.id());
  }

  /// None when the channel is no longer configured: nobody can be told then.
  private List<Part> parts(Work work, String text) {
    Works.Origin origin = work.origin();
    String key = "work " + work.id() + " of " + origin.at();
    try {
      Instant until = context.clock().instant().plus(WORTH_TELLING);
      var notice = new Notices.Notice(key, text, until);
      return context.speech().notices().parts(origin.place(), origin.messageId(), notice);
    } catch (IllegalStateException e) {
      LOG.warn("nobody is told how work {} ended: {}", work.id(), e.getMessage());
      return List.of();
    }
  }
}
