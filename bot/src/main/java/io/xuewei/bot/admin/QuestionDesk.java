package io.xuewei.bot.admin;

import io.xuewei.bot.admin.GapGroups.Group;
import io.xuewei.bot.answer.Answer;
import io.xuewei.bot.answer.Likeness;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Reply;
import io.xuewei.bot.chat.Turn;
import io.xuewei.index.Finding;
import io.xuewei.index.Hit;
import io.xuewei.knowledge.structure.CitationForm;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Trying a question out, and the questions that were missed.
final class QuestionDesk {

  private static final int NEAREST = 3;
  private static final int NEAREST_LENGTH = 60;
  private static final int GROUPS = 10;
  private static final int LOOKED_AT = 500;

  private final AdminContext context;

  QuestionDesk(AdminContext context) {
    this.context = context;
  }

  /// The answer as the group would get it, how sure the library is and, when it refused, what came
  /// nearest. It counts as no question of anybody.
  Turn tryOut(Message message, String question) {
    Answer answer = context.library().answerer().answer(question);
    double confidence = answer.finding().confidence();
    String text =
        answer.reply().text()
            + "\n"
            + context.text("admin.confidence", String.format(Locale.ROOT, "%.2f", confidence))
            + (answer.finding() instanceof Finding.Refused ? nearest(question) : "");
    Turn turn = Turn.say(new Reply(text, answer.reply().references()));
    return context.library().answerer().citing().with(message, turn);
  }

  private String nearest(String question) {
    List<Hit> hits = context.library().sources().search(question, NEAREST);
    return hits.isEmpty()
        ? ""
        : hits.stream()
            .map(this::line)
            .collect(Collectors.joining("\n", "\n" + context.text("admin.nearest") + "\n", ""));
  }

  private String line(Hit hit) {
    String all = hit.passage().text().replace('\n', ' ');
    String text = all.length() <= NEAREST_LENGTH ? all : all.substring(0, NEAREST_LENGTH) + "…";
    return cited(hit) + context.text("admin.says", text);
  }

  private String cited(Hit hit) {
    return context
        .library()
        .sources()
        .document(hit.passage().documentId())
        .map(document -> CitationForm.of(document, hit.passage().start()))
        .orElseGet(() -> CitationForm.name(hit.info()));
  }

  Turn gaps() {
    List<Group> groups =
        new GapGroups(new Likeness(context.library().sources().dictionary()))
            .of(context.memory().gaps().missed(LOOKED_AT));
    if (groups.isEmpty()) {
      return context.say("gaps.none");
    }
    var lines = new StringBuilder(context.text("gaps.head", groups.size()));
    for (int i = 0; i < Math.min(GROUPS, groups.size()); i++) {
      lines.append('\n').append(line(i + 1, groups.get(i)));
    }
    return Turn.say(lines.toString());
  }

  private String line(int number, Group group) {
    String wrong = group.wrong() == 0 ? "" : context.text("gaps.wrong", group.wrong());
    String right =
        group.corrections().isEmpty()
            ? ""
            : context.text("gaps.right", String.join(";", group.corrections()));
    return context.text(
            "gaps.group", number, group.question(), group.size(), context.moment(group.latest()))
        + wrong
        + right;
  }
}
