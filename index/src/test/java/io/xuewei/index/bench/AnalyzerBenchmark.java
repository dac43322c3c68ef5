package io.xuewei.index.bench;

import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import io.xuewei.index.analysis.ChineseAnalyzer;
import io.xuewei.index.analysis.Folding;
import io.xuewei.index.analysis.Words;
import io.xuewei.knowledge.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Characters a second, in thousands (operations a millisecond): our analyzer over HanLP's words,
/// HanLP called bare with the same segment, and Lucene's StandardAnalyzer, on the same text.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class AnalyzerBenchmark {

  static final int CHARS = 100_000;

  private List<String> texts = List.of();
  private Analyzer words = new StandardAnalyzer();
  private final Analyzer standard = new StandardAnalyzer();
  private Segment bare = new ViterbiSegment();

  @Setup
  public void prepare() throws IOException {
    Collection<String> own = GeneratedLibrary.dictionary().words().keySet();
    words = new ChineseAnalyzer(new Words(own)::allWords);
    bare = segment(own);
    texts = texts();
  }

  private static List<String> texts() {
    var cut = new StringBuilder();
    GeneratedLibrary.documents(CHARS / 90).stream()
        .flatMap(document -> document.passages().stream())
        .map(Passage::text)
        .forEach(cut::append);
    var texts = new ArrayList<String>();
    for (int i = 0; i < CHARS; i += GeneratedLibrary.PASSAGE_CHARS) {
      texts.add(cut.substring(i, Math.min(CHARS, i + GeneratedLibrary.PASSAGE_CHARS)));
    }
    return texts;
  }

  /// As `Words` sets it up.
  private static Segment segment(Collection<String> own) {
    var trie = new BinTrie<CoreDictionary.Attribute>();
    own.forEach(w -> trie.put(Folding.fold(w), new CoreDictionary.Attribute(Nature.nz, 1000)));
    return new ViterbiSegment()
        .enableCustomDictionary(
            new DynamicCustomDictionary(CustomDictionary.DEFAULT.dat, trie, null))
        .enableNameRecognize(false)
        .enablePartOfSpeechTagging(false)
        .enableOffset(true)
        .enableIndexMode(true);
  }

  @Benchmark
  @OperationsPerInvocation(CHARS)
  public int hanlpBare() {
    int terms = 0;
    for (String text : texts) {
      terms += bare.seg(text).size();
    }
    return terms;
  }

  @Benchmark
  @OperationsPerInvocation(CHARS)
  public int chineseAnalyzer() throws IOException {
    return characters(words);
  }

  @Benchmark
  @OperationsPerInvocation(CHARS)
  public int standardAnalyzer() throws IOException {
    return characters(standard);
  }

  private int characters(Analyzer analyzer) throws IOException {
    int characters = 0;
    for (String text : texts) {
      try (TokenStream tokens = analyzer.tokenStream("words", text)) {
        var term = tokens.getAttribute(CharTermAttribute.class);
        tokens.reset();
        while (tokens.incrementToken()) {
          characters += term.length();
        }
        tokens.end();
      }
    }
    return characters;
  }
}
