package io.xuewei.index;

import io.xuewei.index.analysis.Folding;
import java.util.List;
import java.util.regex.Pattern;

/// A question, read and ready to be searched; [QuestionReader] makes it.
///
/// @param text as the member typed it
/// @param searchText folded, masks restored, mistyped domain words put right, polite frame taken
///   off
/// @param aliases the organisation's other names for what it mentions: `两新组织` is `新经济组织`, `新社会组织`
/// @param synonyms official words for its everyday ones: `弄丢` is `丢失`
/// @param scope the part of the library that may answer; its words are not in the search text
public record Question(
    String text, String searchText, List<Mention> aliases, List<Mention> synonyms, Scope scope) {

  private static final Pattern FORMER = Pattern.compile("旧|以前的|原来的|原先的|之前的|老(版|办法|规定|细则)");

  /// A question to the whole library.
  public Question(String text, String searchText, List<Mention> aliases, List<Mention> synonyms) {
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

  /// Whether it asks what held before: it names a year, a part of the library, or says so.
  boolean asksForFormer() {
    String folded = Folding.fold(text);
    return scope != Scope.EVERYTHING
        || saysFormer(folded)
        || !YearsNamed.in(folded).years().isEmpty();
  }

  static boolean saysFormer(String folded) {
    return FORMER.matcher(folded).find();
  }

  /// Whether it has no words: only punctuation, digits or pictures.
  boolean isWordless() {
    return searchText.codePoints().noneMatch(Character::isLetter);
  }
}
