package io.xuewei.index.bench;

import io.xuewei.index.Library;
import io.xuewei.index.Meaning;
import io.xuewei.index.PassageIndex;
import io.xuewei.knowledge.Dictionary;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reports how many passages a second get their vectors (their own and those of their sentences) on
/// all cores, and how long questions take meanwhile, against the same questions afterwards.
public final class Embedding {

  private static final int PASSAGES = 1_000;
  private static final int QUESTIONS = 300;

  private Embedding() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Dictionary dictionary = GeneratedLibrary.dictionary();
    try (PassageIndex index = PassageIndex.inMemory(dictionary);
        Meaning meaning = Meaning.inMemory(Clock.systemUTC())) {
      index.publish(GeneratedLibrary.documents(PASSAGES), "bench");
      var library = new Library(index, dictionary, Clock.systemDefaultZone(), Optional.of(meaning));
      long start = System.nanoTime();
      meaning.follow(index, dictionary, _ -> {});
      meaning.await();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%d passages in %.1f s, model loaded within: %.1f a second on %d cores%n",
          PASSAGES, seconds, PASSAGES / seconds, Runtime.getRuntime().availableProcessors());
      questions("afterwards, by words and meaning", library);
      index.publish(GeneratedLibrary.documents(2 * PASSAGES), "more");
      meaning.follow(index, dictionary, _ -> {});
      questions("while as many again are filled in, by words", library);
    }
  }

  private static void questions(String when, Library library) {
    List<String> questions = GeneratedLibrary.questions(QUESTIONS);
    double[] millis = new double[QUESTIONS];
    for (int i = 0; i < QUESTIONS; i++) {
      long start = System.nanoTime();
      library.ask(questions.get(i));
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "%d questions %s: p50 %.1f ms, p99 %.1f ms%n",
        QUESTIONS, when, millis[QUESTIONS / 2], millis[QUESTIONS * 99 / 100]);
  }
}
