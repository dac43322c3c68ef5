package io.xuewei.bot.admin;

import io.xuewei.bot.chat.Order;
import io.xuewei.bot.knowledge.Edition;
import io.xuewei.bot.knowledge.RefreshProgress;
import io.xuewei.knowledge.Document;
import java.util.List;

/// How a piece of work ended, in words.
final class WorkReport {

  private final AdminContext context;
  private final EditionLines editions;

  WorkReport(AdminContext context) {
    this.context = context;
    this.editions = new EditionLines(context);
  }

  /// A new edition came of it.
  String published(Order order, Edition edition) {
    return done(order, edition)
        + context.text("work.edition", edition.generation(), editions.counts(edition))
        + editions.problems(edition.problems());
  }

  private String done(Order order, Edition edition) {
    List<String> arguments = order.arguments();
    return switch (order.kind()) {
      case REFRESH -> context.text("work.refreshed");
      case ROLL_BACK -> context.text("work.rolledBack", arguments.getFirst());
      case RETIRE ->
          arguments.size() > 1
              ? context.text("work.replaced", title(arguments.getFirst()), title(arguments.get(1)))
              : context.text("work.retired", title(arguments.getFirst()));
      case ADD_ALIAS -> context.text("work.aliasAdded", arguments.getFirst(), arguments.getLast());
      default -> throw new IllegalStateException("no work: " + edition.generation());
    };
  }

  /// None did.
  String withoutEdition(Order order, RefreshProgress progress) {
    return switch (progress.state()) {
      case CANCELLED -> context.text("work.cancelled", progress.generation());
      case FAILED -> context.text("work.failed", progress.generation());
      case UNCHANGED, NONE, PUBLISHED, RUNNING ->
          context.text(
              order.kind() == Order.Kind.REFRESH ? "work.unchanged" : "work.nothingToDo",
              context.library().sources().documents().size());
    };
  }

  /// It cannot be done at all.
  String notPossible(Order order) {
    Object[] arguments =
        order.kind() == Order.Kind.RETIRE
            ? new Object[] {title(order.arguments().getFirst())}
            : order.arguments().toArray();
    return context.text("impossible." + order.kind(), arguments);
  }

  /// It went wrong in a way that the log tells.
  String failed() {
    return context.text("work.broken");
  }

  private String title(String documentId) {
    return context
        .library()
        .sources()
        .document(documentId)
        .map(Document::info)
        .map(info -> info.title())
        .orElse(documentId);
  }
}
