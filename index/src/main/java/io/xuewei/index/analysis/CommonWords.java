package io.xuewei.index.analysis;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The frequent words of HanLP's dictionary by their letters in pinyin; of words that sound alike
/// the most frequent. Built when first needed, in a fraction of a second.
final class CommonWords {

  private static final int SELDOM = 20;
  private static final int LONGEST = 4;

  private CommonWords() {}

  private static final class Holder {
    private static final Map<String, Spelling> BY_LETTERS = byLetters();
  }

  /// The word that these letters spell, or null.
  static @Nullable Spelling spelledBy(String letters) {
    return Holder.BY_LETTERS.get(letters);
  }

  private static Map<String, Spelling> byLetters() {
    var words = new HashMap<String, Spelling>();
    var frequencies = new HashMap<String, Integer>();
    forEachWord((word, frequency) -> {
      if (isWanted(word, frequency)) {
        Spelling spelling = Spelling.exact(word);
        String letters = spelling.letters();
        if (frequency > frequencies.getOrDefault(letters, 0)) {
          frequencies.put(letters, frequency);
          words.put(letters, spelling);
        }
      }
    });
    return Map.copyOf(words);
  }

  private static boolean isWanted(String word, int frequency) {
    return frequency >= SELDOM
        && word.length() <= LONGEST
        && word.chars().allMatch(c -> Characters.isHan((char) c));
  }

  private interface WordVisitor {
    void visit(String word, int frequency);
  }

  /// Walks HanLP's double-array trie, which has no iterator: a state's `check` is its parent's
  /// `base`, and a word ends where both are the same place.
  private static void forEachWord(WordVisitor visitor) {
    int[] base = CoreDictionary.trie.getBase();
    int[] check = CoreDictionary.trie.getCheck();
    Map<Integer, Integer> stateOfBase = new HashMap<>();
    for (int state = 1; state < base.length; state++) {
      if (base[state] > 0 && check[state] > 0) {
        stateOfBase.put(base[state], state);
      }
    }
    for (int state = 1; state < base.length; state++) {
      if (base[state] < 0 && check[state] == state) {
        int frequency = CoreDictionary.trie.getValueAt(-base[state] - 1).totalFrequency;
        visitor.visit(wordAt(state, base[0], check, stateOfBase), frequency);
      }
    }
  }

  private static String wordAt(int leaf, int root, int[] check, Map<Integer, Integer> stateOfBase) {
    var word = new StringBuilder();
    int parent = check[leaf];
    while (parent != root) {
      Integer state = stateOfBase.get(parent);
      if (state == null) {
        return "";
      }
      word.append((char) (state - check[state] - 1));
      parent = check[state];
    }
    return word.reverse().toString();
  }
}
