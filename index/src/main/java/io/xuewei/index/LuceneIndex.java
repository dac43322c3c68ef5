package io.xuewei.index;

import io.xuewei.index.analysis.ChineseAnalyzer;
import io.xuewei.index.analysis.Words;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Masks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;

/// [PassageIndex] on Lucene: BM25 over the [SearchedField]s.
///
/// A generation is one Lucene commit. Publishing deletes everything and adds everything within one
/// commit, which Lucene makes visible as a whole or not at all; readers stay on the commit they
/// opened until the swap.
final class LuceneIndex implements PassageIndex {

  private final Directory directory;
  private final Masks masks;
  private final List<SearchedField> fields;
  private final Similarity similarity;
  private volatile Snapshot live;

  LuceneIndex(Directory directory, Dictionary dictionary) throws IOException {
    this.directory = directory;
    masks = new Masks(dictionary.masks());
    fields = SearchedField.all(new Words(dictionary.words().keySet()));
    similarity = similarityOf(fields);
    if (!DirectoryReader.indexExists(directory)) {
      try (var writer = new IndexWriter(directory, writing())) {
        writer.commit();
      }
    }
    live = new Snapshot(DirectoryReader.open(directory), similarity);
  }

  @Override
  public Generation generation() {
    return live.generation();
  }

  static Generation published(Directory directory) throws IOException {
    return DirectoryReader.indexExists(directory)
        ? GenerationData.read(SegmentInfos.readLatestCommit(directory).getUserData())
        : Generation.NONE;
  }

  /// A writer that is closed without a commit drops what it was given.
  @Override
  public synchronized Generation publish(
      Iterable<Document> documents, String fingerprint, int number) {
    try (var writer = new IndexWriter(directory, writing())) {
      int newest = published(directory).number();
      if (number <= newest) {
        throw new IllegalArgumentException(
            "Generation %d cannot follow generation %d".formatted(number, newest));
      }
      var next = write(writer, documents, fingerprint, number);
      writer.setLiveCommitData(GenerationData.write(next).entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException("The index could not be written: " + e.getMessage(), e);
    }
    swap();
    return live.generation();
  }

  private Generation write(
      IndexWriter writer, Iterable<Document> documents, String fingerprint, int number)
      throws IOException {
    int documentCount = 0;
    int passageCount = 0;
    for (Document document : documents) {
      writer.addDocument(LuceneEntry.of(document, documentCount, fields));
      writer.addDocuments(LuceneEntry.ofPassages(document, documentCount, masks, fields));
      passageCount += document.passages().size();
      documentCount++;
    }
    return new Generation(number, documentCount, passageCount, fingerprint);
  }

  private void swap() {
    try {
      Snapshot old = live;
      live = new Snapshot(DirectoryReader.open(directory), similarity);
      old.leave();
    } catch (IOException e) {
      throw new UncheckedIOException("The new generation could not be opened", e);
    }
  }

  @Override
  public List<Hit> search(Question question, int limit) {
    return read(snapshot -> snapshot.search(LexicalQuery.of(question, fields), limit));
  }

  @Override
  public List<Match> match(Question question, int limit, Collection<String> passageIds) {
    return read(snapshot -> match(snapshot, question, limit, passageIds));
  }

  private List<Match> match(
      Snapshot snapshot, Question question, int limit, Collection<String> passageIds)
      throws IOException {
    int[] entries = snapshot.entries(LexicalQuery.of(question, fields), limit, passageIds);
    var byField = new ArrayList<double[]>();
    for (SearchedField field : fields) {
      byField.add(snapshot.scores(LexicalQuery.of(question, List.of(field)), entries));
    }
    var matches = new ArrayList<Match>();
    for (int i = 0; i < entries.length; i++) {
      Map<String, Double> scores = scores(byField, i);
      matches.add(new Match(snapshot.hit(entries[i], total(byField, i)), scores));
    }
    matches.sort(Comparator.comparingDouble((Match match) -> match.hit().score()).reversed());
    return matches;
  }

  private Map<String, Double> scores(List<double[]> byField, int i) {
    var scores = new HashMap<String, Double>();
    for (int f = 0; f < fields.size(); f++) {
      scores.put(fields.get(f).name(), byField.get(f)[i] / fields.get(f).weight());
    }
    return scores;
  }

  private static double total(List<double[]> byField, int i) {
    return byField.stream().mapToDouble(scores -> scores[i]).sum();
  }

  @Override
  public int passagesWith(String term) {
    return read(snapshot -> snapshot.passagesWith(term));
  }

  @Override
  public Optional<Document> document(String id) {
    return Optional.ofNullable(loaded().get(id));
  }

  @Override
  public List<Document> documents() {
    return List.copyOf(loaded().values());
  }

  /// Documents that are in memory need no reader, so they can be had while the index closes.
  private Map<String, Document> loaded() {
    return live.loaded().orElseGet(() -> read(Snapshot::documents));
  }

  @Override
  public void close() throws IOException {
    live.leave();
    directory.close();
  }

  private interface Reading<T> {
    T from(Snapshot snapshot) throws IOException;
  }

  private <T> T read(Reading<T> reading) {
    Snapshot snapshot = entered();
    try {
      try {
        return reading.from(snapshot);
      } finally {
        snapshot.leave();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The index could not be read", e);
    }
  }

  private Snapshot entered() {
    Snapshot snapshot = live;
    while (!snapshot.enter()) {
      if (snapshot == live) {
        throw new IllegalStateException("The index is closed");
      }
      snapshot = live;
    }
    return snapshot;
  }

  private IndexWriterConfig writing() {
    return new IndexWriterConfig(analyzerOf(fields))
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setCommitOnClose(false)
        .setSimilarity(similarity)
        .setRAMBufferSizeMB(64);
  }

  private static Analyzer analyzerOf(List<SearchedField> fields) {
    Map<String, Analyzer> analyzers =
        fields.stream()
            .collect(Collectors.toMap(SearchedField::name, f -> new ChineseAnalyzer(f.document())));
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return Objects.requireNonNull(analyzers.get(field), field);
      }
    };
  }

  private static Similarity similarityOf(List<SearchedField> fields) {
    Map<String, BM25Similarity> similarities =
        fields.stream().collect(Collectors.toMap(SearchedField::name, SearchedField::similarity));
    var others = new BM25Similarity();
    return new PerFieldSimilarityWrapper() {
      @Override
      public Similarity get(String field) {
        return similarities.getOrDefault(field, others);
      }
    };
  }
}
