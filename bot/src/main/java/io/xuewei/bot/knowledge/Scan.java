package io.xuewei.bot.knowledge;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// What the working folder holds, compared with an edition.
///
/// A file of the same size and time as then is taken to be the same without opening it, unless it
/// had changed less than two seconds before it was looked at: file systems do not tell two changes
/// of one moment apart. Any other is hashed, which costs a second for some hundreds of megabytes.
///
/// @param files in the order of their paths
/// @param before the edition's files
/// @param hashed how many had to be opened
record Scan(List<SeenFile> files, Map<String, FileEntry> before, int hashed) {

  private static final Duration RACY = Duration.ofSeconds(2);

  static Scan of(WorkingFolder folder, Manifest edition) throws IOException {
    Map<String, FileEntry> before = edition.byPath();
    long racy = nanos(edition.scanned().minus(RACY));
    var files = new ArrayList<SeenFile>();
    int hashed = 0;
    for (FoundFile found : folder.files()) {
      Optional<FileEntry> same =
          Optional.ofNullable(before.get(found.path())).filter(e -> isSame(found, e, racy));
      if (same.isPresent()) {
        files.add(new SeenFile(found, same.get().sha256()));
      } else {
        files.add(new SeenFile(found, hash(folder, found)));
        hashed++;
      }
    }
    return new Scan(List.copyOf(files), before, hashed);
  }

  private static boolean isSame(FoundFile found, FileEntry known, long racy) {
    return known.size() == found.size()
        && known.modified() == found.modified()
        && (found.modified() < racy || !found.isReadable());
  }

  /// Those that are not read are told apart by size and time.
  private static String hash(WorkingFolder folder, FoundFile found) throws IOException {
    return found.isReadable() ? Sha256.of(folder.resolve(found.path())) : "";
  }

  private static long nanos(Instant instant) {
    return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
  }

  Map<String, SeenFile> byPath() {
    var byPath = new LinkedHashMap<String, SeenFile>();
    files.forEach(file -> byPath.put(file.path(), file));
    return byPath;
  }

  /// What the edition has of a file.
  Optional<FileEntry> known(SeenFile file) {
    return Optional.ofNullable(before.get(file.path()));
  }

  /// Whether a file is as it was in the edition.
  boolean isUnchanged(SeenFile file) {
    return known(file).filter(entry -> isSame(file, entry)).isPresent();
  }

  private static boolean isSame(SeenFile file, FileEntry known) {
    FoundFile found = file.found();
    boolean sameLook = known.size() == found.size() && known.modified() == found.modified();
    return known.sha256().equals(file.sha256()) && (!known.sha256().isEmpty() || sameLook);
  }

  /// What became of the files since, without the documents.
  Map<String, Edition.FileChange.Kind> changes() {
    var changes = new TreeMap<String, Edition.FileChange.Kind>();
    before.keySet().forEach(path -> changes.put(path, Edition.FileChange.Kind.REMOVED));
    for (SeenFile file : files) {
      if (isUnchanged(file)) {
        changes.remove(file.path());
      } else {
        changes.merge(
            file.path(), Edition.FileChange.Kind.ADDED, (_, _) -> Edition.FileChange.Kind.CHANGED);
      }
    }
    return changes;
  }
}
