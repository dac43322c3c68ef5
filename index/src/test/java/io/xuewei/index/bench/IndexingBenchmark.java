package io.xuewei.index.bench;

import io.xuewei.index.PassageIndex;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Passages of 120 characters a second into a folder, commit and opening included: ours with all
/// its fields, and Lucene's StandardAnalyzer with one text field.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class IndexingBenchmark {

  static final int PASSAGES = 10_000;

  private List<Document> documents = List.of();
  private Dictionary dictionary = Dictionary.empty();
  private Path folder = Path.of(".");

  @Setup
  public void prepare() throws IOException {
    documents = GeneratedLibrary.documents(PASSAGES);
    dictionary = GeneratedLibrary.dictionary();
  }

  @Setup(Level.Invocation)
  public void open() throws IOException {
    folder = Files.createTempDirectory("xuewei-bench");
  }

  @TearDown(Level.Invocation)
  public void delete() throws IOException {
    Folders.delete(folder);
  }

  @Benchmark
  @OperationsPerInvocation(PASSAGES)
  public int publish() throws IOException {
    try (var index = PassageIndex.lucene(folder, dictionary)) {
      return index.publish(documents, "bench").passages();
    }
  }

  @Benchmark
  @OperationsPerInvocation(PASSAGES)
  public long luceneStandard() throws IOException {
    var config = new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(64);
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, config)) {
      for (Document document : documents) {
        for (Passage passage : document.passages()) {
          var entry = new org.apache.lucene.document.Document();
          entry.add(new TextField("text", passage.text(), Field.Store.YES));
          writer.addDocument(entry);
        }
      }
      return writer.commit();
    }
  }
}
