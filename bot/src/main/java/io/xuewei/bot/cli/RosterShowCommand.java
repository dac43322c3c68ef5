package io.xuewei.bot.cli;

import io.xuewei.bot.roster.Group;
import io.xuewei.bot.roster.RosterView;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `roster show`: who belongs to a group today.
@Command(name = "show", description = "Shows who belongs to a group today.")
final class RosterShowCommand extends StudySubcommand {

  @Option(
      names = "--group",
      paramLabel = "G",
      required = true,
      description = "Id or title of the group.")
  private String group = "";

  @Override
  public Integer call() throws Exception {
    return with("ask GET /api/roster", this::show);
  }

  private int show(StudyData data) {
    List<Group> named = data.store().rosterBook().named(group);
    if (named.size() != 1) {
      String known =
          data.store().directory().groups().stream()
              .map(one -> one.id() + " " + one.title())
              .reduce("", (all, one) -> all + "\n" + one);
      err().println("--group: expected the id or title of one group, of these:" + known);
      return XueweiCommand.FAILED;
    }
    LocalDate today = LocalDate.now(data.clock());
    Group one = named.getFirst();
    var view = RosterView.of(one, data.store().rosterBook().members(one.id(), today), today);
    print(view, view.lines(texts));
    return 0;
  }
}
