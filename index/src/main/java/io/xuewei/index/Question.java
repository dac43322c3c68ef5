package io.xuewei.index;

import java.util.List;

/// A question, read and ready to be searched; [QuestionReader] makes it.
///
/// @param text as the member typed it
/// @param searchText folded, masks restored, mistyped domain words put right, polite frame taken
///   off
/// @param aliases the organisation's other names for what it mentions: `两新组织` is `新经济组织`, `新社会组织`
/// @param synonyms official words for its everyday ones: `弄丢` is `丢失`
/// @param scope the part of the library that may answer; its words are not in the search text
public record Question(
    String text,
    String searchText,
    List<Mention> aliases,
    List<Mention> synonyms,
    Scope scope) {

  /// A question to the whole library.
  public Question(
      String text, String searchText, List<Mention> aliases, List<Mention> synonyms) {
    this(text, searchText, aliases, synonyms, Scope.EVERYTHING);
  }

  /// What else may be said for a stretch of the search text.
  ///
  /// @param start offset of its first character
  /// @param end offset behind its last
  /// @param others other names, folded
  public record Mention(int start, int end, List<String> others) {
    public Mention {
      others = List.copyOf(others);
    }
  }

  public Question {
    aliases = List.copyOf(aliases);
    synonyms = List.copyOf(synonyms);
  }

  /// Whether it has no words: only punctuation, digits or pictures.
  boolean isWordless() {
    return searchText.codePoints().noneMatch(Character::isLetter);
  }
}
