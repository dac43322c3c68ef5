package io.xuewei.index;

import io.xuewei.index.analysis.Folding;
import io.xuewei.index.analysis.SoundAlike;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Masks;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a question as a member typed it: takes off a mention and polite words in front, folds it,
/// restores masks, puts mistyped domain words right, and looks up other names.
final class QuestionReader {

  private static final Pattern FRONT =
      Pattern.compile("^(\\s|@\\S+\\s+|请问|麻烦(问|查)?(一)?下?|想?问(一)?下|求问|[,，:：、。!！?？])+");

  private final Masks masks;
  private final SoundAlike soundAlike;
  private final Thesaurus aliases;
  private final Thesaurus synonyms;

  QuestionReader(Dictionary dictionary, Thesaurus synonyms) {
    masks = new Masks(dictionary.masks());
    aliases = aliases(dictionary);
    this.synonyms = synonyms;
    soundAlike =
        new SoundAlike(
            dictionary.words().keySet().stream().map(Folding::fold).collect(Collectors.toSet()));
  }

  Question read(String text) {
    String folded = Folding.fold(masks.unmask(text).text());
    String core = FRONT.matcher(folded).replaceFirst("");
    String searchText = soundAlike.correct(core.isBlank() ? folded : core).strip();
    return new Question(
        text, searchText, aliases.mentionsIn(searchText), synonyms.mentionsIn(searchText));
  }

  private static Thesaurus aliases(Dictionary dictionary) {
    Map<String, List<String>> folded =
        dictionary.aliases().entrySet().stream()
            .collect(
                Collectors.toMap(
                    alias -> Folding.fold(alias.getKey()),
                    alias -> alias.getValue().stream().map(Folding::fold).toList(),
                    (first, second) -> first));
    return new Thesaurus(folded);
  }
}
