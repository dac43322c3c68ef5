package io.xuewei.bot.knowledge;

import io.xuewei.bot.DataFolder;
import io.xuewei.bot.config.Config;
import io.xuewei.index.Library;
import io.xuewei.index.PassageIndex;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.folder.DictionaryFiles;
import io.xuewei.knowledge.folder.DocumentFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The documents and dictionary of a data folder, and the index over them.
///
/// @param dense its vectors, as far as there are any
public record KnowledgeBase(
    PassageIndex index, Library library, Dictionary dictionary, DenseHalf dense)
    implements AutoCloseable {

  /// Reads everything, puts the seeds into an empty data folder, and publishes a new generation
  /// when something changed. Loads no sentence model and makes no vectors.
  ///
  /// @param config where the index is, and whether to open the vectors
  /// @param clock tells which documents hold today
  /// @param report gets one line for everything that could not be used
  public static KnowledgeBase open(
      DataFolder data, Config config, Clock clock, Consumer<String> report) throws IOException {
    Seeds.copyInto(data.create().knowledge());
    DictionaryFiles.Result words = DictionaryFiles.read(data.dictionary());
    words.problems().forEach(problem -> report.accept("dictionary: " + problem));
    PassageIndex index = PassageIndex.lucene(data.index(config), words.dictionary());
    publish(data, index, words.dictionary(), report);
    DenseHalf dense =
        config.index().meaning()
            ? DenseHalf.in(data.vectors(), words.dictionary(), clock, report)
            : DenseHalf.off();
    var library = new Library(index, words.dictionary(), clock, dense.meaning());
    return new KnowledgeBase(index, library, words.dictionary(), dense);
  }

  /// The same for a process beside the server, or without one: takes the vectors that are there.
  public static KnowledgeBase openToAsk(
      DataFolder data, Config config, Clock clock, Consumer<String> report) throws IOException {
    boolean some = Files.isDirectory(data.vectors());
    var knowledge = open(data, some ? config : config.withoutMeaning(), clock, report);
    knowledge.dense.read(knowledge.index);
    return knowledge;
  }

  private static void publish(
      DataFolder data, PassageIndex index, Dictionary dictionary, Consumer<String> report)
      throws IOException {
    DocumentFolder.Reading reading = DocumentFolder.read(data.documents());
    reading.problems().forEach(problem -> report.accept("documents: " + problem));
    String fingerprint =
        String.join("-", reading.fingerprint(), digest(dictionary), PassageIndex.FORMAT);
    if (!index.generation().fingerprint().equals(fingerprint)) {
      index.publish(reading.documents(), fingerprint);
    }
  }

  /// Words and masks decide how documents are cut into terms, so a changed dictionary needs a new
  /// index.
  private static String digest(Dictionary dictionary) {
    List<Object> content =
        List.of(
            new TreeMap<>(dictionary.words()),
            new TreeMap<>(dictionary.aliases()),
            dictionary.masks());
    try {
      byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  @Override
  public void close() throws IOException {
    dense.close();
    index.close();
  }
}
