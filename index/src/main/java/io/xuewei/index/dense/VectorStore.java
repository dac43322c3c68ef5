package io.xuewei.index.dense;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FileSwitchDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/// Vectors by the content they were made of ([Item#key]): a cache of what an [Embedder] computed,
/// in a folder of its own, to be searched for the nearest.
///
/// ```java
/// var store = VectorStore.in(folder, embedder.model());
/// List<Neighbour> passages = store.nearest(ByteVector.of(embedder.embed("党费怎么交")), 50);
/// ```
///
/// Safe for many threads. Readers see one commit and never wait for writers. Since it can always be
/// made anew, a folder of another model's vectors, or one that cannot be read (with one warning),
/// starts empty. Only one process at a time may write. Disk trouble is an [UncheckedIOException].
public final class VectorStore implements AutoCloseable {

  /// What is kept under a key.
  public record Entry(String key, Vectors vectors) {}

  /// A passage near a question.
  ///
  /// @param cosine -1 to 1, of the kept bytes
  public record Neighbour(String key, double cosine) {}

  private static final System.Logger LOG = System.getLogger(VectorStore.class.getName());

  private final Directory directory;
  private final String model;
  private final VectorWriter writer;
  private volatile VectorSnapshot live;

  private VectorStore(Directory directory, String model) throws IOException {
    this.directory = directory;
    this.model = model;
    Map<String, String> label = Map.of("model", model, "format", "1");
    writer = new VectorWriter(directory, label);
    live = open(label);
  }

  /// The store in a folder, which is made if need be.
  public static VectorStore in(Path folder, String model) {
    try {
      return new VectorStore(directory(Files.createDirectories(folder)), model);
    } catch (IOException e) {
      throw new UncheckedIOException("The vectors in " + folder + " cannot be opened", e);
    }
  }

  /// The graph is searched in mapped memory. The sentences' vectors, three quarters of all bytes
  /// and read a few dozen at a time, are read from the file: mapped they would all stay resident.
  private static Directory directory(Path folder) throws IOException {
    return new FileSwitchDirectory(
        Set.of("dvd"), new NIOFSDirectory(folder), new MMapDirectory(folder), true);
  }

  /// A store that goes with the process.
  public static VectorStore inMemory(String model) {
    try {
      return new VectorStore(new ByteBuffersDirectory(), model);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to open", e);
    }
  }

  private VectorSnapshot open(Map<String, String> label) throws IOException {
    try {
      if (!DirectoryReader.indexExists(directory) || !label.equals(labelFound())) {
        writer.clear();
      }
      return new VectorSnapshot(DirectoryReader.open(directory));
    } catch (IOException | RuntimeException e) {
      // Another process that writes is no reason to delete its files: then the lock fails here.
      deleteFiles();
      LOG.log(Level.WARNING, "The vectors could not be read and are made anew: {0}", e);
      writer.clear();
      return new VectorSnapshot(DirectoryReader.open(directory));
    }
  }

  private Map<String, String> labelFound() throws IOException {
    try (var reader = DirectoryReader.open(directory)) {
      return reader.getIndexCommit().getUserData();
    }
  }

  private void deleteFiles() throws IOException {
    try (var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
            || file.startsWith(IndexFileNames.SEGMENTS)
            || file.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
          directory.deleteFile(file);
        }
      }
    }
  }

  /// The model whose vectors these are.
  public String model() {
    return model;
  }

  /// The number of passages.
  public int size() {
    return read(VectorSnapshot::size);
  }

  /// Whether the key has vectors.
  public boolean holds(String key) {
    return read(snapshot -> snapshot.holds(key));
  }

  /// The vectors under a key.
  public Optional<Vectors> get(String key) {
    return read(snapshot -> snapshot.get(key));
  }

  /// The passages nearest to a vector, nearest first. Approximate: it may miss a few.
  ///
  /// @param k how many, at least 1
  public List<Neighbour> nearest(ByteVector question, int k) {
    return read(snapshot -> snapshot.nearest(question, k));
  }

  /// Adds the entries, all or none, and replaces those of the same keys. On return they are on
  /// disk.
  public synchronized void put(List<Entry> entries) {
    write(() -> writer.put(entries));
  }

  /// Deletes all but these keys.
  public synchronized void retain(Set<String> keys) {
    List<String> others = read(snapshot -> snapshot.keys(key -> !keys.contains(key)));
    if (!others.isEmpty()) {
      write(() -> writer.delete(others));
    }
  }

  /// What is being read is read to its end; later calls fail.
  @Override
  public synchronized void close() {
    try {
      writer.close();
      live.leave();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The vectors could not be closed", e);
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  private void write(Writing writing) {
    try {
      writing.run();
      VectorSnapshot old = live;
      live = old.newest();
      if (live != old) {
        old.leave();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The vectors could not be written: " + e.getMessage(), e);
    }
  }

  private interface Reading<T> {
    T from(VectorSnapshot snapshot) throws IOException;
  }

  private <T> T read(Reading<T> reading) {
    VectorSnapshot snapshot = entered();
    try {
      try {
        return reading.from(snapshot);
      } finally {
        snapshot.leave();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The vectors could not be read: " + e.getMessage(), e);
    }
  }

  private VectorSnapshot entered() {
    VectorSnapshot snapshot = live;
    while (!snapshot.enter()) {
      if (snapshot == live) {
        throw new IllegalStateException("The vectors are closed");
      }
      snapshot = live;
    }
    return snapshot;
  }
}
