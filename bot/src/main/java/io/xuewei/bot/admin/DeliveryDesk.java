package io.xuewei.bot.admin;

import io.xuewei.bot.chat.Problem;
import io.xuewei.bot.chat.Receipts.Group;
import io.xuewei.bot.chat.Receipts.Query;
import io.xuewei.bot.chat.Receipts.Receipt;
import io.xuewei.bot.chat.Receipts.State;
import io.xuewei.bot.chat.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells what did not get out today, and what still waits, by group.
final class DeliveryDesk {

  /// The head and, when there are more groups, the line that says so count too.
  private static final int LINES = 10;

  private static final int LOOKED_AT = 1000;

  private final AdminContext context;

  DeliveryDesk(AdminContext context) {
    this.context = context;
  }

  /// What is told of together.
  ///
  /// @param group empty for all conversations of two
  private record Heap(
      State state, String channel, Optional<Group> group, Optional<Problem.Kind> kind) {
    static Heap of(Receipt receipt) {
      return new Heap(
          receipt.state(),
          receipt.channel(),
          receipt.group(),
          receipt.problem().map(Problem::kind));
    }
  }

  Turn today() {
    Instant midnight = context.today().atStartOfDay(context.clock().getZone()).toInstant();
    var query =
        new Query(
            Set.of(State.FAILED, State.DELAYED),
            Optional.empty(),
            Optional.of(midnight),
            LOOKED_AT);
    Map<Heap, Integer> heaps = new LinkedHashMap<>();
    for (Receipt receipt : context.memory().receipts().list(query)) {
      heaps.merge(Heap.of(receipt), 1, Integer::sum);
    }
    return heaps.isEmpty() ? context.say("delivery.none") : Turn.say(lines(heaps));
  }

  private String lines(Map<Heap, Integer> heaps) {
    var lines = new ArrayList<String>();
    lines.add(
        context.text("delivery.head", count(heaps, State.FAILED), count(heaps, State.DELAYED)));
    for (State state : List.of(State.FAILED, State.DELAYED)) {
      heaps.forEach((heap, count) -> {
        if (heap.state() == state) {
          lines.add(line(heap, count));
        }
      });
    }
    if (lines.size() <= LINES) {
      return String.join("\n", lines);
    }
    List<String> shown = new ArrayList<>(lines.subList(0, LINES - 1));
    shown.add(context.text("delivery.more", lines.size() - shown.size()));
    return String.join("\n", shown);
  }

  private static int count(Map<Heap, Integer> heaps, State state) {
    return heaps.entrySet().stream()
        .filter(heap -> heap.getKey().state() == state)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private String line(Heap heap, int count) {
    String key = heap.state() == State.FAILED ? "delivery.failed" : "delivery.waits";
    String why = heap.kind().map(kind -> context.text("undelivered." + kind)).orElse("");
    return context.text(key, name(heap), count, why);
  }

  private String name(Heap heap) {
    if (heap.group().isEmpty()) {
      return context.text("delivery.alone");
    }
    Group group = heap.group().get();
    if (!group.title().isEmpty()) {
      return group.title();
    }
    return group.room().isEmpty() ? context.text("delivery.robot", heap.channel()) : group.room();
  }
}
