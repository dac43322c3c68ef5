package io.xuewei.bot.admin;

import io.xuewei.bot.admin.Gaps.Missed;
import io.xuewei.bot.answer.Likeness;
import io.xuewei.bot.answer.Likeness.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts questions that are alike together: each joins the group whose newest question is most like
/// it, from [Likeness#TOGETHER] on, or begins one.
public final class GapGroups {

  private final Likeness likeness;

  public GapGroups(Likeness likeness) {
    this.likeness = likeness;
  }

  /// Questions that are alike.
  ///
  /// @param question the newest of them
  /// @param refused how many got no answer
  /// @param wrong how many got a wrong one
  /// @param latest when the newest was asked
  /// @param corrections what would be right
  public record Group(
      String question, int refused, int wrong, Instant latest, List<String> corrections) {
    public Group {
      corrections = List.copyOf(corrections);
    }

    /// How many questions are in it.
    public int size() {
      return refused + wrong;
    }
  }

  private record Open(Profile profile, List<Missed> members) {

    Group close() {
      int wrong = Math.toIntExact(members.stream().filter(Missed::wrong).count());
      return new Group(
          members.getFirst().question(),
          members.size() - wrong,
          wrong,
          members.getFirst().at(),
          members.stream().flatMap(m -> m.correction().stream()).distinct().toList());
    }
  }

  /// The groups, the largest first, the newest of equal ones first.
  ///
  /// @param newestFirst what was missed
  public List<Group> of(List<Missed> newestFirst) {
    var groups = new ArrayList<Open>();
    for (Missed missed : newestFirst) {
      Profile profile = likeness.profile(missed.question());
      groups.stream()
          .filter(group -> Likeness.between(group.profile(), profile) >= Likeness.TOGETHER)
          .max(Comparator.comparingDouble(g -> Likeness.between(g.profile(), profile)))
          .ifPresentOrElse(
              group -> group.members().add(missed),
              () -> groups.add(new Open(profile, new ArrayList<>(List.of(missed)))));
    }
    return groups.stream()
        .map(Open::close)
        .sorted(Comparator.comparingInt(Group::size).thenComparing(Group::latest).reversed())
        .toList();
  }
}
