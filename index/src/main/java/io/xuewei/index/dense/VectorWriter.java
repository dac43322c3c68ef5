package io.xuewei.index.dense;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// Writes a store's commits. Opens at the first write, so that a process that only reads leaves
/// Lucene's lock to another. For one thread at a time.
final class VectorWriter implements Closeable {

  private final Directory directory;
  private final Map<String, String> label;
  private @Nullable IndexWriter open;

  /// @param label kept with each commit
  VectorWriter(Directory directory, Map<String, String> label) {
    this.directory = directory;
    this.label = label;
  }

  /// Makes the store empty.
  void clear() throws IOException {
    close();
    var config = new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (var writer = new IndexWriter(directory, config)) {
      writer.setLiveCommitData(label.entrySet());
      writer.commit();
    }
  }

  /// All of the entries, or none of them.
  void put(List<VectorStore.Entry> entries) throws IOException {
    commit(writer -> {
      for (VectorStore.Entry entry : entries) {
        var document = VectorDocument.of(entry.key(), entry.vectors());
        writer.updateDocument(VectorDocument.term(entry.key()), document);
      }
    });
  }

  void delete(List<String> keys) throws IOException {
    commit(writer ->
        writer.deleteDocuments(keys.stream().map(VectorDocument::term).toArray(Term[]::new)));
  }

  private interface Change {
    void apply(IndexWriter writer) throws IOException;
  }

  private void commit(Change change) throws IOException {
    IndexWriter writer = writer();
    try {
      change.apply(writer);
      writer.setLiveCommitData(label.entrySet());
      writer.commit();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private IndexWriter writer() throws IOException {
    if (open == null || !open.isOpen()) {
      open = new IndexWriter(directory, new IndexWriterConfig());
    }
    return open;
  }

  /// Drops what is not committed, and merges under way.
  @Override
  public void close() throws IOException {
    if (open != null) {
      open.rollback();
      open = null;
    }
  }
}
