package io.xuewei.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

/// What Lucene demands of a token stream, checked on made-up texts of every kind of character.
class ChineseAnalyzerTest {

  private static final String ALPHABET =
      "党员流动管理办法三会一课黨員預備的了在,。！（）《》“”Xx*×□ab12 \n\t\u3000\u200B\uD83D\uDC4D𠮷é";

  private final Words words = new Words(List.of("三会一课", "流动党员"));
  private final Analyzer analyzer = new ChineseAnalyzer(words::allWords);

  private record Seen(String term, int start, int end, int step) {}

  private static List<Seen> analyze(Analyzer analyzer, String text) throws IOException {
    var seen = new ArrayList<Seen>();
    try (TokenStream stream = analyzer.tokenStream("field", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var position = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        seen.add(
            new Seen(
                term.toString(),
                offset.startOffset(),
                offset.endOffset(),
                position.getPositionIncrement()));
      }
      stream.end();
      assertThat(offset.endOffset()).isEqualTo(text.length());
    }
    return seen;
  }

  @Test
  void tokensAreFoldedAndOffsetsPointIntoTheOriginal() throws IOException {
    String text = "流動黨員，ＡＢ";
    assertThat(analyze(analyzer, text))
        .allSatisfy(token ->
            assertThat(Folding.fold(text.substring(token.start(), token.end())))
                .isEqualTo(token.term()))
        .extracting(Seen::term)
        .contains("流动党员", "党员", "ab");
  }

  @Test
  void wordsAtTheSamePlaceShareAPosition() throws IOException {
    var steps =
        analyze(analyzer, "流动党员").stream().filter(token -> token.start() == 0).map(Seen::step);
    assertThat(steps).containsExactly(1, 0);
  }

  @Test
  void anyTextGivesOffsetsInOrderAndInsideTheText() throws IOException {
    var random = new Random(20261124);
    for (int round = 0; round < 500; round++) {
      String text = randomText(random);
      int last = 0;
      for (Seen token : analyze(analyzer, text)) {
        assertThat(token.start()).as(text).isBetween(last, text.length());
        assertThat(token.end()).as(text).isBetween(token.start() + 1, text.length());
        last = token.start();
      }
    }
  }

  @Test
  void aLongTextIsReadWhole() throws IOException {
    String text = "党费".repeat(20_000);
    assertThat(analyze(analyzer, text).getLast().end()).isEqualTo(text.length());
  }

  @Test
  void threadsDoNotDisturbEachOther() throws Exception {
    var random = new Random(7);
    List<String> texts = IntStream.range(0, 200).mapToObj(i -> randomText(random)).toList();
    var expected = new ArrayList<List<Seen>>();
    for (String text : texts) {
      expected.add(analyze(analyzer, text));
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<List<Seen>>> tasks =
          texts.stream().<Callable<List<Seen>>>map(text -> () -> analyze(analyzer, text)).toList();
      List<Future<List<Seen>>> results = threads.invokeAll(tasks);
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get()).isEqualTo(expected.get(i));
      }
    }
  }

  private static String randomText(Random random) {
    int[] codePoints = ALPHABET.codePoints().toArray();
    var text = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
    }
    return text.toString();
  }
}
