package io.xuewei.index.bench;

import io.xuewei.index.GeneratedMeaning;
import io.xuewei.index.Library;
import io.xuewei.index.Meaning;
import io.xuewei.index.PassageIndex;
import io.xuewei.knowledge.Dictionary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.FSDirectory;

/// Reports heap and resident memory with 50,000 passages and their vectors open in a folder and the
/// sentence model loaded, after 2,000 questions.
///
/// The index is made by a first run with the argument `build`, so that its garbage does not count;
/// without one, this class starts that run itself.
public final class Memory {

  private static final int PASSAGES = 50_000;
  private static final int QUESTIONS = 2_000;
  private static final String INDEX = "index";
  private static final String VECTORS = "vectors";

  private Memory() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 1 && arguments[0].equals("build")) {
      build(Path.of(arguments[1]));
      return;
    }
    Path folder = Files.createTempDirectory("xuewei-bench");
    try {
      buildApart(folder);
      ask(folder);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void buildApart(Path folder) throws IOException, InterruptedException {
    String java = ProcessHandle.current().info().command().orElse("java");
    String classPath = System.getProperty("java.class.path");
    var command = new ArrayList<String>(List.of(java));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", classPath, Memory.class.getName(), "build", folder.toString()));
    int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exitCode != 0) {
      throw new IOException("the index was not built: exit code " + exitCode);
    }
  }

  private static void build(Path folder) throws IOException, InterruptedException {
    Dictionary dictionary = GeneratedLibrary.dictionary();
    try (var index = PassageIndex.lucene(folder.resolve(INDEX), dictionary)) {
      index.publish(GeneratedLibrary.documents(PASSAGES), "bench");
      GeneratedMeaning.in(folder.resolve(VECTORS), dictionary, index).close();
    }
  }

  private static void ask(Path folder) throws IOException, InterruptedException {
    Dictionary dictionary = GeneratedLibrary.dictionary();
    try (var index = PassageIndex.lucene(folder.resolve(INDEX), dictionary);
        Meaning meaning = GeneratedMeaning.in(folder.resolve(VECTORS), dictionary, index)) {
      var library = new Library(index, dictionary, Clock.systemDefaultZone(), Optional.of(meaning));
      double[] millis = new double[QUESTIONS];
      int asked = 0;
      for (String question : GeneratedLibrary.questions(QUESTIONS)) {
        long start = System.nanoTime();
        library.ask(question);
        millis[asked++] = (System.nanoTime() - start) / 1e6;
      }
      Arrays.sort(millis);
      System.out.printf(
          "%d passages, %d questions, p50 %.1f ms, p99 %.1f ms from a cold start%n",
          index.generation().passages(), asked, millis[asked / 2], millis[asked * 99 / 100]);
      report(folder);
    }
  }

  private static void report(Path folder) throws IOException {
    System.out.printf("resident memory (VmRSS): %d MiB%n", status("VmRSS:"));
    System.out.printf("  of it the JVM's own (RssAnon): %d MiB%n", status("RssAnon:"));
    System.gc();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    System.out.printf(
        "heap in use after a collection: %d MiB, committed %d MiB%n",
        heap.getUsed() >> 20, heap.getCommitted() >> 20);
    for (String part : List.of(INDEX, VECTORS)) {
      try (var directory = FSDirectory.open(folder.resolve(part))) {
        long bytes = 0;
        for (String file : directory.listAll()) {
          bytes += directory.fileLength(file);
        }
        System.out.printf("%s on disk: %d MiB%n", part, bytes >> 20);
      }
    }
  }

  private static long status(String key) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith(key))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(-1);
    }
  }
}
