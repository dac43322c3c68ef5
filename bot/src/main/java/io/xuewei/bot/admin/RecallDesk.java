package io.xuewei.bot.admin;

import io.xuewei.bot.answer.Pins.Pin;
import io.xuewei.bot.answer.Standing;
import io.xuewei.bot.chat.Entry;
import io.xuewei.bot.chat.KnowledgeEntry.Corrected;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Notices;
import io.xuewei.bot.chat.Order;
import io.xuewei.bot.chat.Part;
import io.xuewei.bot.chat.Reply;
import io.xuewei.bot.chat.Turn;
import io.xuewei.bot.recall.Correction;
import io.xuewei.bot.recall.RoomRecalls;
import io.xuewei.bot.recall.RoomRecalls.Recall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which answers no longer hold, and telling the groups that got them.
final class RecallDesk {

  /// How long a correction waits for a way to its room.
  private static final Duration WORTH_TELLING = Duration.ofDays(30);

  private final AdminContext context;
  private final Correction correction;
  private final Standing standing;

  RecallDesk(AdminContext context) {
    this.context = context;
    this.correction = new Correction(context.library().sources(), context.speech().texts());
    this.standing = new Standing(context.library().sources(), context.clock());
  }

  Turn list() {
    List<RoomRecalls> rooms = context.memory().recalls().open();
    var lines = new ArrayList<String>();
    if (!rooms.isEmpty()) {
      lines.add(context.text("recall.head"));
    }
    for (int i = 0; i < rooms.size(); i++) {
      lines.add(context.text("recall.room", i + 1, title(rooms.get(i)), summary(rooms.get(i))));
    }
    if (!rooms.isEmpty()) {
      lines.add(context.text("recall.how"));
    }
    lostPins().forEach(pin -> lines.add(context.text("recall.pin", pin.number())));
    return lines.isEmpty() ? context.say("recall.none") : Turn.say(String.join("\n", lines));
  }

  private String summary(RoomRecalls room) {
    return room.recalls().stream().map(correction::line).distinct().collect(Collectors.joining(""));
  }

  private static String title(RoomRecalls room) {
    return room.title().isEmpty() ? room.place().room() : room.title();
  }

  private List<Pin> lostPins() {
    return context.memory().pins().on(context.today()).stream()
        .filter(pin ->
            pin.quotes().stream()
                .map(quoted -> quoted.reference())
                .anyMatch(q -> standing.loss(q.documentId(), q.quote()).isPresent()))
        .toList();
  }

  /// @param number of a room in the list; 0 for all
  Turn correct(Message message, int number) {
    List<RoomRecalls> rooms = context.memory().recalls().open();
    if (rooms.isEmpty()) {
      return context.say("recall.none");
    }
    if (number > rooms.size()) {
      return context.say("recall.noSuch", number, rooms.size());
    }
    List<RoomRecalls> meant = number == 0 ? rooms : List.of(rooms.get(number - 1));
    String what =
        meant.stream()
            .map(room -> context.text("recall.send", title(room), correction.text(room.recalls())))
            .collect(Collectors.joining("\n"));
    String[] ids =
        meant.stream()
            .flatMap(room -> room.recalls().stream())
            .map(recall -> Long.toString(recall.id()))
            .toArray(String[]::new);
    return context.askBack(message, Order.of(Order.Kind.CORRECT, ids), what + "\n");
  }

  /// Tells every room of it once. What has come to stand again in the meantime is left out.
  Turn send(Order order) {
    var entries = new ArrayList<Entry>();
    for (RoomRecalls room : context.memory().recalls().open()) {
      List<Recall> meant =
          room.recalls().stream()
              .filter(recall -> order.arguments().contains(Long.toString(recall.id())))
              .toList();
      if (!meant.isEmpty()) {
        entries.add(corrected(room, meant));
      }
    }
    return entries.isEmpty()
        ? context.say("recall.none")
        : new Turn(Optional.of(Reply.of(context.text("recall.sent", entries.size()))), entries);
  }

  private Corrected corrected(RoomRecalls room, List<Recall> meant) {
    String key =
        meant.stream()
            .map(recall -> recall.messageId() + " " + recall.id() + " " + recall.at())
            .collect(Collectors.joining(",", "correction of ", ""));
    Instant now = context.clock().instant();
    List<Part> parts =
        context
            .speech()
            .notices()
            .parts(
                room.place(),
                meant.getLast().messageId(),
                new Notices.Notice(key, correction.text(meant), now.plus(WORTH_TELLING)));
    List<Long> ids = meant.stream().map(Recall::id).toList();
    return new Corrected(ids, parts, now);
  }
}
