package io.xuewei.index;

import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.structure.Sentences;
import io.xuewei.knowledge.structure.Sentences.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The stretches of a passage that can be quoted: each sentence by itself, and each lead that ends
/// with a colon together with the list it opens, so that an enumeration is never torn.
final class Stretches {

  /// A longer list is quoted by its items.
  private static final int LONGEST_LIST = 450;

  private static final int SHORTEST_SENTENCE = 4;
  private static final Pattern ITEM =
      Pattern.compile(
          "^([(（]?[0-9一二三四五六七八九十]{1,3}[)）、.．]|[①-⑳]|[一二三四五六七八九十]是|第[一二三四五六七八九十]+[,，、])");
  private static final Pattern ASKED = Pattern.compile("^问[:：]");

  private static final String END_MARKS = "。：:.";

  private Stretches() {}

  static List<Span> of(Passage passage) {
    String text = passage.text();
    List<Span> sentences = Sentences.split(text);
    var stretches = new ArrayList<Span>();
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      if (tells(sentence.of(text), passage.path())) {
        stretches.add(endsWithColon(sentence.of(text)) ? withList(sentences, i, text) : sentence);
      }
    }
    return stretches.isEmpty() ? sentences : stretches;
  }

  /// A heading that opens its paragraph, and the question of a question-and-answer pair, tell
  /// nothing by themselves.
  private static boolean tells(String sentence, List<String> path) {
    String bare =
        END_MARKS.indexOf(sentence.charAt(sentence.length() - 1)) < 0
            ? sentence
            : sentence.substring(0, sentence.length() - 1);
    return bare.length() >= SHORTEST_SENTENCE
        && !path.contains(bare)
        && !ASKED.matcher(sentence).find();
  }

  private static Span withList(List<Span> sentences, int lead, String passage) {
    Span whole = sentences.get(lead);
    for (int i = lead + 1; i < sentences.size(); i++) {
      Span next = sentences.get(i);
      boolean item = ITEM.matcher(next.of(passage)).find();
      if (!item || next.end() - whole.start() > LONGEST_LIST) {
        break;
      }
      whole = new Span(whole.start(), next.end());
    }
    return whole;
  }

  private static boolean endsWithColon(String sentence) {
    return sentence.endsWith("：") || sentence.endsWith(":");
  }
}
