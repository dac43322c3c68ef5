package io.xuewei.bot.knowledge;

import io.xuewei.index.Generation;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.folder.DictionaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of the editions kept: a manifest for each, and their files' bytes.
///
/// The index decides which edition is live. A manifest with a number above the live generation is
/// of a refresh that did not get to its end; the next one writes over it.
///
/// @param folder need not be there
record Editions(Path folder) {

  private static final Logger LOG = LoggerFactory.getLogger(Editions.class);
  private static final String JSON = ".json";

  KeptFiles files() {
    return new KeptFiles(folder.resolve("files"));
  }

  /// The manifest of a generation; empty when it is not kept, or damaged.
  Optional<Manifest> manifest(int generation) {
    Path file = place(generation);
    try {
      return Files.exists(file)
          ? Optional.of(ManifestJson.read(file, Manifest.class))
          : Optional.empty();
    } catch (IOException damaged) {
      LOG.warn("{} cannot be read and is passed over: {}", file, damaged.getMessage());
      return Optional.empty();
    }
  }

  void write(Manifest manifest) throws IOException {
    ManifestJson.write(place(manifest.generation()), manifest);
  }

  /// The number for the next edition. An index that was lost begins behind the editions kept.
  int next(Generation live) throws IOException {
    int highest = numbers().stream().mapToInt(Integer::intValue).max().orElse(0);
    return live.number() == 0 ? highest + 1 : live.number() + 1;
  }

  /// The manifests up to the live one, the newest first.
  List<Manifest> upTo(Generation live) throws IOException {
    var manifests = new ArrayList<Manifest>();
    for (int number : numbers().reversed()) {
      if (number <= live.number()) {
        manifest(number).ifPresent(manifests::add);
      }
    }
    return manifests;
  }

  /// Forgets all but the newest `keep` of those up to the live one, and the bytes that none of the
  /// others needs.
  void prune(Generation live, int keep) throws IOException {
    List<Manifest> kept = upTo(live).stream().limit(keep).toList();
    var numbers = new HashSet<Integer>();
    var needed = new HashSet<String>();
    for (Manifest manifest : kept) {
      numbers.add(manifest.generation());
      manifest.files().forEach(file -> needed.add(file.sha256()));
    }
    for (int number : numbers()) {
      if (number <= live.number() && !numbers.contains(number)) {
        Files.deleteIfExists(place(number));
      }
    }
    files().retain(needed);
  }

  /// The dictionary of an edition.
  Dictionary dictionary(Manifest manifest) throws IOException {
    Path copy = Files.createTempDirectory("xuewei-dictionary");
    try {
      for (FileEntry file : manifest.files()) {
        if (file.path().startsWith(WorkingFolder.DICTIONARY + "/") && file.kept()) {
          files().copyTo(file.sha256(), copy.resolve(Path.of(file.path()).getFileName()));
        }
      }
      return DictionaryFiles.read(copy).dictionary();
    } finally {
      DurableFiles.deleteTree(copy);
    }
  }

  private List<Integer> numbers() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.matches("[0-9]{6,9}\\.json"))
          .map(name -> Integer.valueOf(name.substring(0, name.length() - JSON.length())))
          .sorted()
          .toList();
    }
  }

  private Path place(int generation) {
    return folder.resolve("%06d%s".formatted(generation, JSON));
  }
}
