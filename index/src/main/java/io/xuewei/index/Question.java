package io.xuewei.index;

import java.util.List;

/// A question, read and ready to be searched; [QuestionReader] makes it.
///
/// @param text       as the member typed it
/// @param searchText folded, masks restored, mistyped domain words put right, polite frame taken off
/// @param expansions other names of what it mentions, folded: `两新组织` gives `新经济组织`, `新社会组织`
public record Question(String text, String searchText, List<String> expansions) {

  public Question {
    expansions = List.copyOf(expansions);
  }
}
