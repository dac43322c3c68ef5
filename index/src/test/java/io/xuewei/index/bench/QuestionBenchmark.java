package io.xuewei.index.bench;

import io.xuewei.index.Finding;
import io.xuewei.index.GeneratedMeaning;
import io.xuewei.index.Library;
import io.xuewei.index.Meaning;
import io.xuewei.index.PassageIndex;
import io.xuewei.index.analysis.Folding;
import io.xuewei.index.analysis.Token;
import io.xuewei.index.analysis.Words;
import io.xuewei.knowledge.Dictionary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The time of one question to a folder of 50,000 passages, on one thread: the whole of
/// `Library.ask` with the sentence model, the same by words only, and a bare Lucene BM25 query over
/// the words of the same index.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 6, time = 5)
public class QuestionBenchmark {

  private static final int PASSAGES = 50_000;
  private static final int QUESTIONS = 1_000;

  private List<String> questions = List.of();
  private int next;
  private @Nullable Path folder;
  private @Nullable PassageIndex index;
  private @Nullable Library library;
  private @Nullable Library words;
  private @Nullable Meaning meaning;
  private @Nullable DirectoryReader reader;
  private @Nullable Words segmenter;

  @Setup
  public void build() throws IOException, InterruptedException {
    Dictionary dictionary = GeneratedLibrary.dictionary();
    folder = Files.createTempDirectory("xuewei-bench");
    Path indexFolder = folder.resolve("index");
    index = PassageIndex.lucene(indexFolder, dictionary);
    index.publish(GeneratedLibrary.documents(PASSAGES), "bench");
    meaning = GeneratedMeaning.in(folder.resolve("vectors"), dictionary, index);
    library = new Library(index, dictionary, Clock.systemDefaultZone(), Optional.of(meaning));
    words = new Library(index, dictionary, Clock.systemDefaultZone());
    reader = DirectoryReader.open(FSDirectory.open(indexFolder));
    segmenter = new Words(dictionary.words().keySet());
    questions = GeneratedLibrary.questions(QUESTIONS);
  }

  @TearDown
  public void delete() throws IOException {
    Objects.requireNonNull(reader).close();
    Objects.requireNonNull(meaning).close();
    Objects.requireNonNull(index).close();
    Folders.delete(Objects.requireNonNull(folder));
  }

  private String question() {
    next = (next + 1) % QUESTIONS;
    return questions.get(next);
  }

  @Benchmark
  public Finding ask() {
    return Objects.requireNonNull(library).ask(question());
  }

  @Benchmark
  public Finding askByWords() {
    return Objects.requireNonNull(words).ask(question());
  }

  @Benchmark
  public TopDocs bareLucene() throws IOException {
    var query = new BooleanQuery.Builder();
    var seen = new HashSet<String>();
    for (Token token : Objects.requireNonNull(segmenter).words(Folding.fold(question()))) {
      if (seen.add(token.term())) {
        query.add(new TermQuery(new Term("words", token.term())), BooleanClause.Occur.SHOULD);
      }
    }
    return new IndexSearcher(Objects.requireNonNull(reader)).search(query.build(), 10);
  }
}
