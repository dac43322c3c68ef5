package io.xuewei.index.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// A Lucene analyzer over a [Tokenization]: folds the text, cuts it, and reports offsets into the
/// original.
///
/// Tokens that start at the same place share a position.
public final class ChineseAnalyzer extends Analyzer {

  private final Tokenization tokenization;

  public ChineseAnalyzer(Tokenization tokenization) {
    this.tokenization = tokenization;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new ListTokenizer(tokenization));
  }

  private static final class ListTokenizer extends Tokenizer {

    private final Tokenization tokenization;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);
    private Iterator<Token> tokens = List.<Token>of().iterator();
    private final char[] buffer = new char[8192];
    private final StringBuilder text = new StringBuilder();
    private int lastStart;
    private int length;

    ListTokenizer(Tokenization tokenization) {
      this.tokenization = tokenization;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      String read = readAll(input);
      length = read.length();
      tokens = tokenization.tokens(Folding.fold(read)).iterator();
      lastStart = -1;
    }

    @Override
    public boolean incrementToken() {
      if (!tokens.hasNext()) {
        return false;
      }
      clearAttributes();
      Token token = tokens.next();
      term.append(token.term());
      offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
      position.setPositionIncrement(token.start() == lastStart ? 0 : 1);
      lastStart = token.start();
      return true;
    }

    @Override
    public void end() throws IOException {
      super.end();
      offset.setOffset(correctOffset(length), correctOffset(length));
    }

    private String readAll(Reader reader) throws IOException {
      text.setLength(0);
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
      }
      return text.toString();
    }
  }
}
