package io.xuewei.bot.admin;

import io.xuewei.bot.knowledge.Edition;
import io.xuewei.bot.knowledge.Edition.FileChange;
import io.xuewei.bot.knowledge.Edition.FileChange.Kind;
import io.xuewei.knowledge.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// Puts editions of the knowledge base into words.
final class EditionLines {

  /// The longest list that is shown.
  static final int LISTED = 20;

  private static final int EDITIONS = 10;

  private final AdminContext context;

  EditionLines(AdminContext context) {
    this.context = context;
  }

  /// `新增2、改动1、删除0,现有21份文件`
  String counts(Edition edition) {
    return context.text(
        "admin.counts",
        count(edition, Kind.ADDED),
        count(edition, Kind.CHANGED),
        count(edition, Kind.REMOVED),
        edition.documents());
  }

  private static long count(Edition edition, Kind kind) {
    return edition.changes().stream().filter(change -> change.kind() == kind).count();
  }

  /// Every file that an edition changed.
  String changes(Edition edition) {
    String head =
        context.text(
            "admin.changes", edition.generation(), context.moment(edition.at()), counts(edition));
    return head
        + lines(edition.changes().stream().map(this::line).toList())
        + problems(edition.problems());
  }

  private String line(FileChange change) {
    return context.text("change." + change.kind(), change.file());
  }

  /// What could not be used, if anything.
  String problems(List<Problem> problems) {
    return problems.isEmpty()
        ? ""
        : "\n"
            + context.text("admin.problems", problems.size())
            + lines(problems.stream().map(this::line).toList());
  }

  private String line(Problem problem) {
    return context.text("problem." + problem.kind(), problem.file(), problem.line());
  }

  private String lines(List<String> lines) {
    String shown = lines.stream().limit(LISTED).map(l -> "\n" + l).collect(Collectors.joining());
    return lines.size() <= LISTED
        ? shown
        : shown + "\n" + context.text("admin.more", lines.size() - LISTED);
  }

  /// The latest editions, a line each.
  String list(List<Edition> editions) {
    return editions.stream()
        .limit(EDITIONS)
        .map(edition ->
            context.text(
                "admin.edition",
                edition.generation(),
                context.moment(edition.at()),
                context.text("cause." + edition.cause().kind()),
                counts(edition)))
        .collect(Collectors.joining("\n"));
  }
}
