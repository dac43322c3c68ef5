package io.xuewei.index.dense;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/// How [Vectors] are kept in Lucene: one document each, the key as a term and a doc value, the
/// passage's vector in a searchable field, the sentences' bytes one after the other in a doc value.
final class VectorDocument {

  static final String PASSAGE = "passage";
  private static final String KEY = "key";
  private static final String SENTENCES = "sentences";

  private VectorDocument() {}

  static Term term(String key) {
    return new Term(KEY, key);
  }

  static Document of(String key, Vectors vectors) {
    var document = new Document();
    document.add(new StringField(KEY, key, Field.Store.NO));
    document.add(new BinaryDocValuesField(KEY, new BytesRef(key)));
    byte[] passage = vectors.passage().bytes();
    document.add(new KnnByteVectorField(PASSAGE, passage, VectorSimilarityFunction.COSINE));
    byte[] sentences = joined(vectors.sentences(), passage.length);
    document.add(new BinaryDocValuesField(SENTENCES, new BytesRef(sentences)));
    return document;
  }

  private static byte[] joined(List<ByteVector> vectors, int dimension) {
    byte[] joined = new byte[vectors.size() * dimension];
    for (int i = 0; i < vectors.size(); i++) {
      if (vectors.get(i).dimension() != dimension) {
        throw new IllegalArgumentException(
            "Sentence " + i + " has " + vectors.get(i).dimension() + " places, not " + dimension);
      }
      System.arraycopy(vectors.get(i).bytes(), 0, joined, i * dimension, dimension);
    }
    return joined;
  }

  static String key(LeafReader segment, int document) throws IOException {
    return bytes(segment, KEY, document).utf8ToString();
  }

  static Vectors read(LeafReader segment, int document) throws IOException {
    ByteVector passage = passage(segment, document);
    BytesRef joined = bytes(segment, SENTENCES, document);
    int dimension = passage.dimension();
    var sentences = new ArrayList<ByteVector>(joined.length / dimension);
    for (int at = 0; at < joined.length; at += dimension) {
      sentences.add(ByteVector.ofBytes(joined.bytes, joined.offset + at, dimension));
    }
    return new Vectors(passage, sentences);
  }

  private static ByteVector passage(LeafReader segment, int document) throws IOException {
    ByteVectorValues all = segment.getByteVectorValues(PASSAGE);
    KnnVectorValues.DocIndexIterator places = all == null ? null : all.iterator();
    if (all == null || places == null || places.advance(document) != document) {
      throw new IOException("Document " + document + " of the vector store has no vector");
    }
    byte[] bytes = all.vectorValue(places.index());
    return ByteVector.ofBytes(bytes, 0, bytes.length);
  }

  private static BytesRef bytes(LeafReader segment, String field, int document) throws IOException {
    var values = DocValues.getBinary(segment, field);
    if (!values.advanceExact(document)) {
      throw new IOException("Document " + document + " of the vector store has no " + field);
    }
    return values.binaryValue();
  }
}
