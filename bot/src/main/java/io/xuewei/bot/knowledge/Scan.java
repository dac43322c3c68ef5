package io.xuewei.bot.knowledge;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

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
      FileEntry known = before.get(found.path());
      if (isSame(found, known, racy)) {
        files.add(new SeenFile(found, known.sha256()));
      } else {
        files.add(new SeenFile(found, hash(folder, found)));
        hashed++;
      }
    }
    return new Scan(List.copyOf(files), before, hashed);
  }

  private static boolean isSame(FoundFile found, @Nullable FileEntry known, long racy) {
    return known != null
        && known.size() == found.size()
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

  /// Whether a file is as it was in the edition.
  boolean isUnchanged(SeenFile file) {
    FileEntry known = before.get(file.path());
    if (known == null || !known.sha256().equals(file.sha256())) {
      return false;
    }
    return !known.sha256().isEmpty()
        || (known.size() == file.found().size() && known.modified() == file.found().modified());
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
