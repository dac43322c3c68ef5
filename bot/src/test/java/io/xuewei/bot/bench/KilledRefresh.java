package io.xuewei.bot.bench;

import io.xuewei.bot.DataFolder;
import io.xuewei.bot.config.Config;
import io.xuewei.bot.knowledge.KnowledgeBase;
import io.xuewei.bot.running.ServerProcess;
import io.xuewei.knowledge.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Kills a refresh, a process of its own, at 20 random points. After each the library must hold one
/// whole version, the old one or, when the kill came after the commit, the new one; and the next
/// refresh must get to the end. Prints a table; ends with 1 when something is wrong.
public final class KilledRefresh {

  private static final int POINTS = 20;
  private static final int DOCUMENTS = 60;
  private static final int ARTICLES = 20;
  private static final Pattern VERSION = Pattern.compile("第(\\d+)版");

  private final Random random = new Random(20_260_101);
  private final Path data = Files.createTempDirectory("xuewei-killed");
  private final PermutedSeeds texts;

  private KilledRefresh(Path seeds) throws IOException {
    texts = PermutedSeeds.of(seeds);
    Files.writeString(data.resolve("xuewei.yaml"), "index: {meaning: off}\n");
  }

  public static void main(String[] args) throws Exception {
    var killing = new KilledRefresh(Path.of(args.length > 0 ? args[0] : "seeds/documents"));
    System.exit(killing.run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    write(0);
    refresh();
    write(1);
    long whole = refresh();
    System.out.printf("a whole refresh takes %d ms%n%n", whole);
    System.out.println("point  killed after ms  left behind           answers  next refresh");
    boolean good = true;
    int live = 1;
    for (int point = 1; point <= POINTS; point++) {
      int next = point + 1;
      write(next);
      long after = random.nextLong(whole);
      boolean ended = kill(after);
      Set<Integer> answers = versions();
      String left = left();
      refresh();
      boolean finished = versions().equals(Set.of(next));
      boolean one = answers.equals(Set.of(live)) || answers.equals(Set.of(next));
      System.out.printf(
          "%5d  %15d  %-20s  %-7s  %s%n",
          point,
          after,
          ended ? "ended before" : left,
          one ? (answers.contains(next) ? "new" : "old") : "BROKEN " + answers,
          finished ? "finished" : "FAILED");
      good = good && one && finished;
      live = next;
    }
    System.out.println(good ? "all good" : "SOMETHING IS WRONG");
    return good;
  }

  private void write(int version) throws IOException {
    texts.write(data.resolve("knowledge/documents"), DOCUMENTS, ARTICLES, version);
  }

  private long refresh() throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (var process = ServerProcess.startAsLaunched(data, "knowledge", "refresh")) {
      if (!process.endsWithin(120_000) || process.exitCode() != 0) {
        throw new IllegalStateException("a refresh failed; see " + data.resolve("log"));
      }
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  /// @return whether it had ended by itself
  private boolean kill(long after) throws IOException, InterruptedException {
    try (var process = ServerProcess.startAsLaunched(data, "knowledge", "refresh")) {
      boolean ended = process.endsWithin(after);
      process.kill();
      return ended;
    }
  }

  private String left() {
    Path editions = data.resolve("knowledge/editions");
    int live = generation();
    boolean manifest = Files.exists(editions.resolve("%06d.json".formatted(live + 1)));
    boolean staging = Files.exists(editions.resolve(".staging"));
    return manifest ? "manifest" : staging ? "files being read" : "nothing";
  }

  private int generation() {
    try (var knowledge = open()) {
      return knowledge.generation().number();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private KnowledgeBase open() throws IOException {
    var config = Config.defaults().withoutMeaning();
    return KnowledgeBase.open(new DataFolder(data), config, Clock.systemDefaultZone(), _ -> {});
  }

  /// The versions that the live documents are of, and a question is answered.
  private Set<Integer> versions() throws IOException {
    var versions = new TreeSet<Integer>();
    try (var knowledge = open()) {
      for (Document document : knowledge.documents()) {
        Matcher version = VERSION.matcher(document.text());
        while (version.find()) {
          versions.add(Integer.valueOf(version.group(1)));
        }
      }
      if (knowledge.documents().size() != DOCUMENTS
          || knowledge.with(live -> live.library().search("流动党员", 3)).isEmpty()) {
        versions.add(-1);
      }
    }
    return versions;
  }
}
