package io.xuewei.index;

import io.xuewei.index.analysis.Folding;
import io.xuewei.index.analysis.SoundAlike;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Masks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a question as a member typed it: takes off a mention and polite words in front, folds it, restores masks, puts
/// mistyped domain words right, and looks up other names.
final class QuestionReader {

  private static final Pattern FRONT =
      Pattern.compile("^(\\s|@\\S+\\s+|请问|麻烦(问|查)?(一)?下?|想?问(一)?下|求问|[,，:：、。!！?？])+");

  private final Masks masks;
  private final SoundAlike soundAlike;
  private final Map<String, List<String>> aliases;
  private final int longestAlias;

  QuestionReader(Dictionary dictionary) {
    masks = new Masks(dictionary.masks());
    aliases = new HashMap<>();
    dictionary
        .aliases()
        .forEach((alias, names) -> aliases.put(Folding.fold(alias), names.stream().map(Folding::fold).toList()));
    longestAlias = aliases.keySet().stream().mapToInt(String::length).max().orElse(0);
    soundAlike =
        new SoundAlike(
            dictionary.words().keySet().stream().map(Folding::fold).collect(Collectors.toSet()));
  }

  Question read(String text) {
    String folded = Folding.fold(masks.unmask(text).text());
    String core = FRONT.matcher(folded).replaceFirst("");
    String searchText = soundAlike.correct(core.isEmpty() ? folded : core);
    return new Question(text, searchText.strip(), expansions(searchText));
  }

  /// Other names of what the text mentions, the longest mention first at each place.
  List<String> expansions(String searchText) {
    var names = new ArrayList<String>();
    int i = 0;
    while (i < searchText.length()) {
      String alias = aliasAt(searchText, i);
      for (String name : aliases.getOrDefault(alias, List.of())) {
        if (!searchText.contains(name)) {
          names.add(name);
        }
      }
      i += Math.max(1, alias.length());
    }
    return names;
  }

  private String aliasAt(String text, int start) {
    for (int end = Math.min(text.length(), start + longestAlias); end > start; end--) {
      String candidate = text.substring(start, end);
      if (aliases.containsKey(candidate)) {
        return candidate;
      }
    }
    return "";
  }
}
