package io.xuewei.bot.admin;

import io.xuewei.bot.chat.KnowledgeEntry.Ordered;
import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Order;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.chat.Wish;
import io.xuewei.bot.knowledge.Edition;
import io.xuewei.bot.knowledge.RefreshProgress;
import io.xuewei.bot.knowledge.RefreshProgress.State;
import io.xuewei.bot.knowledge.Upkeep;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.structure.CitationForm;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Refreshing, going back, retiring documents, and what has become of them. What takes time is only
/// written down here; [WorkRunner] does it.
final class UpkeepDesk {

  private final AdminContext context;
  private final EditionLines editions;

  UpkeepDesk(AdminContext context) {
    this.context = context;
    this.editions = new EditionLines(context);
  }

  private Turn with(Function<Upkeep, Turn> use) {
    return context.library().upkeep().map(use).orElseGet(() -> context.say("admin.noUpkeep"));
  }

  Turn refresh(Message message) {
    return with(upkeep ->
        upkeep.progress().state() == State.RUNNING
            ? progress(upkeep)
            : start(message, Order.of(Order.Kind.REFRESH)));
  }

  /// Writes the work down; the room hears when it is over.
  Turn start(Message message, Order order) {
    var ordered =
        new Ordered(
            Place.of(message), Member.of(message), order, message.id(), context.clock().instant());
    return Turn.say(context.text("started." + order.kind()), ordered);
  }

  Turn progress() {
    return with(this::progress);
  }

  private Turn progress(Upkeep upkeep) {
    RefreshProgress now = upkeep.progress();
    return switch (now.state()) {
      case NONE -> context.say("admin.noneYet");
      case RUNNING ->
          context.say(
              "admin.running",
              now.files().done(),
              now.files().total(),
              now.passages().done(),
              now.passages().total(),
              Math.round(Math.ceil(now.secondsLeft())));
      case PUBLISHED -> context.say("admin.published", now.generation(), vectors(now));
      case UNCHANGED -> context.say("admin.unchanged", now.generation());
      case CANCELLED -> context.say("admin.cancelled", now.generation());
      case FAILED -> context.say("admin.failed", now.generation());
    };
  }

  private String vectors(RefreshProgress now) {
    boolean done = now.vectors().done() >= now.vectors().total();
    return done ? "" : context.text("admin.vectors", now.vectors().done(), now.vectors().total());
  }

  /// Nothing is written down: giving up twice does no harm.
  Turn cancel() {
    return with(upkeep -> {
      boolean running = upkeep.cancel();
      return context.say(running ? "admin.cancelling" : "admin.notRunning");
    });
  }

  Turn rollBack(Message message, int generation) {
    return with(upkeep -> {
      List<Edition> kept = upkeep.history();
      if (kept.size() < 2) {
        return context.say("admin.noEarlier");
      }
      Edition now = kept.getFirst();
      Optional<Edition> wanted =
          kept.stream()
              .skip(1)
              .filter(e -> generation == 0 || e.generation() == generation)
              .findFirst();
      return wanted
          .map(edition -> rollBack(message, edition, now))
          .orElseGet(() -> context.say("admin.noSuchEdition", generation, numbers(kept)));
    });
  }

  private Turn rollBack(Message message, Edition wanted, Edition now) {
    String what =
        context.text(
            "admin.rollBack",
            wanted.generation(),
            context.moment(wanted.at()),
            wanted.documents(),
            now.generation());
    Order order = Order.of(Order.Kind.ROLL_BACK, Integer.toString(wanted.generation()));
    return context.askBack(message, order, what);
  }

  private static String numbers(List<Edition> kept) {
    return kept.stream()
        .skip(1)
        .map(edition -> Integer.toString(edition.generation()))
        .collect(Collectors.joining("、"));
  }

  Turn changes() {
    return with(upkeep ->
        upkeep.history().stream()
            .findFirst()
            .map(edition -> Turn.say(editions.changes(edition)))
            .orElseGet(() -> context.say("admin.noneYet")));
  }

  Turn history() {
    return with(upkeep -> {
      List<Edition> kept = upkeep.history();
      return kept.isEmpty() ? context.say("admin.noneYet") : Turn.say(editions.list(kept));
    });
  }

  Turn retire(Message message, Wish.Retire wish) {
    return with(_ -> {
      List<Document> old = meant(wish.title());
      if (old.size() != 1) {
        return unclear(wish.title(), old);
      }
      return wish.replacement()
          .map(title -> replace(message, old.getFirst(), title))
          .orElseGet(() -> retire(message, old.getFirst()));
    });
  }

  private Turn replace(Message message, Document old, String title) {
    List<Document> newer = meant(title);
    if (newer.size() != 1) {
      return unclear(title, newer);
    }
    Document by = newer.getFirst();
    if (by.id().equals(old.id())) {
      return context.say("admin.sameDocument", old.info().title());
    }
    String what = context.text("admin.replace", old.info().title(), by.info().title());
    Order order = Order.of(Order.Kind.RETIRE, old.id(), by.id());
    return context.askBack(message, order, what + together(old));
  }

  private Turn retire(Message message, Document old) {
    String what = context.text("admin.retire", old.info().title());
    return context.askBack(message, Order.of(Order.Kind.RETIRE, old.id()), what + together(old));
  }

  /// A notice and what it passes on are one file and one thing.
  private String together(Document one) {
    String titles =
        context.library().sources().documents().stream()
            .filter(d -> !d.id().equals(one.id()) && notice(d).equals(notice(one)))
            .map(d -> "《" + d.info().title() + "》")
            .collect(Collectors.joining());
    return titles.isEmpty() ? "" : context.text("admin.together", titles);
  }

  private static String notice(Document document) {
    return Objects.requireNonNullElse(document.info().passedOnBy(), document.id());
  }

  private List<Document> meant(String title) {
    return Titles.meant(title, context.library().sources().documents());
  }

  private Turn unclear(String title, List<Document> meant) {
    if (meant.isEmpty()) {
      return context.say("admin.noSuchTitle", title);
    }
    String titles =
        meant.stream()
            .limit(EditionLines.LISTED)
            .map(document -> "\n" + CitationForm.name(document.info()))
            .collect(Collectors.joining());
    return context.say("admin.severalTitles", title, titles);
  }

  Turn addAlias(Message message, Wish.AddAlias wish) {
    return with(_ ->
        wish.term().equals(wish.alias())
            ? context.say("admin.sameWord", wish.term())
            : start(message, Order.of(Order.Kind.ADD_ALIAS, wish.term(), wish.alias())));
  }
}
