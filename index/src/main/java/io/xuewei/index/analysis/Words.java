package io.xuewei.index.analysis;

import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.utility.LexiconUtility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// HanLP's words, with the organisation's own words kept whole.
///
/// The own words live in a trie of this object beside HanLP's bundled dictionary; HanLP's static
/// state is only read, so two libraries with different dictionaries do not see each other. Safe for
/// use by many threads.
public final class Words {

  private final Segment documents;
  private final Segment questions;

  /// @param ownWords domain words to keep whole, folded or not
  public Words(Collection<String> ownWords) {
    var dictionary = dictionary(ownWords);
    documents = segment(dictionary).enableIndexMode(true);
    questions = segment(dictionary);
  }

  /// Every word and the shorter words inside it, as a document wants to be found: `流动党员管理` gives
  /// `流动 流动党员 党员 管理`.
  public List<Token> allWords(String folded) {
    return tokens(documents.seg(folded));
  }

  /// One reading of the text: `流动党员管理` gives `流动党员 管理`.
  public List<Token> words(String folded) {
    return tokens(questions.seg(folded));
  }

  /// Whether a word names a thing, as far as HanLP's dictionary knows. A word that it does not know
  /// does.
  public boolean isNoun(String word) {
    var known = LexiconUtility.getAttribute(word);
    return known == null || known.nature.length == 0 || known.nature[0].startsWith('n');
  }

  private static List<Token> tokens(List<Term> terms) {
    var tokens = new ArrayList<Token>(terms.size());
    for (Term term : terms) {
      if (hasWordCharacter(term.word)) {
        insert(new Token(term.word, term.offset, term.offset + term.word.length()), tokens);
      }
    }
    return tokens;
  }

  /// By start and then by end. HanLP tells a word before the shorter ones inside it, so the place
  /// is never far from the last.
  private static void insert(Token token, List<Token> tokens) {
    int place = tokens.size();
    while (place > 0 && isBefore(token, tokens.get(place - 1))) {
      place--;
    }
    tokens.add(place, token);
  }

  private static boolean isBefore(Token one, Token other) {
    return one.start() == other.start() ? one.end() < other.end() : one.start() < other.start();
  }

  private static boolean hasWordCharacter(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Characters.isWord(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static Segment segment(DynamicCustomDictionary dictionary) {
    return new ViterbiSegment()
        .enableCustomDictionary(dictionary)
        .enableNameRecognize(false)
        .enablePartOfSpeechTagging(false)
        .enableOffset(true);
  }

  private static DynamicCustomDictionary dictionary(Collection<String> ownWords) {
    var trie = new BinTrie<CoreDictionary.Attribute>();
    for (String word : ownWords) {
      trie.put(Folding.fold(word), new CoreDictionary.Attribute(Nature.nz, 1000));
    }
    return new DynamicCustomDictionary(CustomDictionary.DEFAULT.dat, trie, null);
  }
}
