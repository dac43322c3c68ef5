package io.xuewei.index;

import io.xuewei.index.analysis.Folding;
import io.xuewei.index.analysis.PinyinReader;
import io.xuewei.index.analysis.SoundAlike;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Masks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a question as a member typed it: takes off a mention and polite words in front, folds it,
/// restores masks, reads pinyin, puts mistyped domain words right, takes out what restricts it to a
/// part of the library, and looks up other names.
final class QuestionReader {

  private static final Pattern FRONT =
      Pattern.compile("^(\\s|@\\S+\\s+|请问|麻烦(问|查)?(一)?下?|想?问(一)?下|求问|[,，:：、。!！?？])+");

  /// What a member asks is said by then; the rest of a longer text is not read.
  static final int LONGEST = 500;

  private final Masks masks;
  private final Function<String, ScopeReader.Scoped> scopes;
  private final PinyinReader pinyin;
  private final SoundAlike soundAlike;
  private final Thesaurus aliases;
  private final Thesaurus synonyms;

  /// @param scopes takes out of a folded question what restricts it
  QuestionReader(
      Dictionary dictionary, Thesaurus synonyms, Function<String, ScopeReader.Scoped> scopes) {
    this.scopes = scopes;
    masks = new Masks(dictionary.masks());
    aliases = aliases(dictionary);
    this.synonyms = synonyms;
    Set<String> words = folded(dictionary.words().keySet());
    soundAlike = new SoundAlike(words);
    var names = new LinkedHashSet<>(words);
    names.addAll(folded(dictionary.aliases().keySet()));
    List<String> frame = new ArrayList<>(ResourceLines.words("question-words.txt"));
    frame.removeIf(word -> word.length() == 1);
    frame.addAll(ResourceLines.words("frame-words.txt"));
    pinyin = new PinyinReader(names, frame, Set.copyOf(ResourceLines.words("foreign-words.txt")));
  }

  private static Set<String> folded(Set<String> words) {
    return words.stream().map(Folding::fold).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String beginning(String text) {
    int end = Math.min(text.length(), LONGEST);
    boolean torn = end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return text.substring(0, torn ? end - 1 : end);
  }

  Question read(String text) {
    String folded = pinyin.read(masks.unmask(beginning(text)).text());
    String core = FRONT.matcher(folded).replaceFirst("");
    String searchText = soundAlike.correct(core.isBlank() ? folded : core).strip();
    ScopeReader.Scoped scoped = scopes.apply(searchText);
    String rest = scoped.text();
    return new Question(
        text, rest, aliases.mentionsIn(rest), synonyms.mentionsIn(rest), scoped.scope());
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
