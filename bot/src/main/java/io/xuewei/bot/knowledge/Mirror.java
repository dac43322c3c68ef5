package io.xuewei.bot.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Brings what changed in a folder elsewhere into the documents: new files, changed ones, and the
/// going of those that came from there.
///
/// It acts on what changed there since it last looked, so a rollback stays though the folder has
/// the later files. A file of the documents that did not come from there is never replaced. A
/// folder that is gone, or empty all of a sudden, is taken for one that is not mounted.
///
/// @param source the folder
/// @param settled files changed later than this may still be being written and wait; empty takes
///   all
record Mirror(Premises premises, Path source, Optional<Instant> settled) implements Preparation {

  @Override
  public boolean apply(Manifest live, Course course) throws IOException {
    MirrorState before = state();
    List<FoundFile> found = WorkingFolder.under(source, source);
    if (found.isEmpty() && !(Files.isDirectory(source) && before.files().isEmpty())) {
      course.note("there is nothing in " + source + "; what came from there stays");
      return false;
    }
    var now = new TreeMap<String, MirrorState.Entry>();
    Map<String, MirrorState.Entry> known = before.byPath();
    for (FoundFile file : found) {
      entry(file, known.get(file.path()), course).ifPresent(e -> now.put(e.path(), e));
    }
    var gone = new HashMap<>(known);
    found.forEach(file -> gone.remove(file.path()));
    for (MirrorState.Entry entry : gone.values()) {
      remove(entry, course);
    }
    var after = new MirrorState(before.folder(), new ArrayList<>(now.values()));
    boolean changed = !after.byPath().equals(known);
    if (changed) {
      ManifestJson.write(stateFile(), after);
    }
    return changed;
  }

  private Optional<MirrorState.Entry> entry(
      FoundFile file, MirrorState.@Nullable Entry known, Course course) throws IOException {
    boolean same = known != null && known.isSame(file);
    if (same || isUnsettled(file) || !file.isReadable()) {
      return Optional.ofNullable(known);
    }
    String sha256 = Sha256.of(source.resolve(file.path()));
    boolean taken =
        (known != null && known.sha256().equals(sha256))
            ? known.taken()
            : copy(file, sha256, known, course);
    return Optional.of(MirrorState.Entry.of(file, sha256, taken));
  }

  private boolean isUnsettled(FoundFile file) {
    return settled
        .filter(then -> file.modified() > TimeUnit.MILLISECONDS.toNanos(then.toEpochMilli()))
        .isPresent();
  }

  /// @return whether it is in the documents now
  private boolean copy(
      FoundFile file, String sha256, MirrorState.@Nullable Entry known, Course course)
      throws IOException {
    String path = WorkingFolder.DOCUMENTS + "/" + file.path();
    Path target = premises.working().resolve(path);
    if (Files.exists(target)) {
      String there = Sha256.of(target);
      if (there.equals(sha256)) {
        return true;
      }
      if (known == null || !known.taken() || !isOurs(there, known)) {
        course.note("%s is not taken: %s is there with other content".formatted(file.path(), path));
        return false;
      }
    }
    DurableFiles.copy(source.resolve(file.path()), target);
    return true;
  }

  /// What came from there, or what an edition has of it after a rollback.
  private boolean isOurs(String sha256, MirrorState.Entry known) {
    return sha256.equals(known.sha256()) || premises.editions().files().has(sha256);
  }

  private void remove(MirrorState.Entry entry, Course course) throws IOException {
    String path = WorkingFolder.DOCUMENTS + "/" + entry.path();
    Path target = premises.working().resolve(path);
    if (!entry.taken() || !Files.isRegularFile(target)) {
      return;
    }
    if (isOurs(Sha256.of(target), entry)) {
      new WorkingFiles(premises, course).remove(path);
    } else {
      course.note("%s was changed here and stays, though it left %s".formatted(path, source));
    }
  }

  private MirrorState state() throws IOException {
    return Files.exists(stateFile())
        ? ManifestJson.read(stateFile(), MirrorState.class)
        : new MirrorState(source.toAbsolutePath().toString(), List.of());
  }

  private Path stateFile() {
    byte[] name = source.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
    String key = Sha256.of(name).substring(0, 16);
    return premises.editions().folder().resolve("mirrors").resolve(key + ".json");
  }
}
