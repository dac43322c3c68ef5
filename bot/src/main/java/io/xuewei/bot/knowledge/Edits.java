package io.xuewei.bot.knowledge;

import io.xuewei.knowledge.folder.DictionaryFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What admins change by commands: each is checked at once against the live edition, and gives what
/// is to be done to the files before the refresh.
///
/// @param live what the live edition is made of
record Edits(Premises premises, Manifest live) {

  /// Takes a document's file and its sidecar out, and so the notice or what it passes on with it.
  Preparation remove(String documentId) {
    FileEntry file = fileOf(documentId);
    String sidecar = found(file).sidecar();
    return (_, course) -> {
      var files = new WorkingFiles(premises, course);
      files.remove(file.path());
      files.remove(sidecar);
      together(file, "are taken out", course);
      return true;
    };
  }

  /// Writes into the sidecars that a document no longer holds, and which one replaces it; the same
  /// of the notice it came with, or of what that passes on.
  Preparation retire(String documentId, Optional<String> replacementId, LocalDate today) {
    FileEntry old = fileOf(documentId);
    Optional<FileEntry> replacement = replacementId.map(this::fileOf);
    if (replacement.filter(old::equals).isPresent()) {
      throw new Upkeep.NotPossible(
          replacementId.filter(documentId::equals).isPresent()
              ? documentId + " cannot replace itself"
              : "%s and its replacement come from one file, %s".formatted(documentId, old.path()));
    }
    return (_, course) -> {
      sidecarOf(old).repeal(today);
      if (replacement.isPresent()) {
        sidecarOf(replacement.get()).replaces(old.documents());
      }
      together(old, "no longer hold", course);
      return true;
    };
  }

  private static void together(FileEntry file, String what, Course course) {
    if (file.documents().size() > 1) {
      String ids = String.join(" and ", file.documents());
      course.note("%s come from one file, %s, and %s together".formatted(ids, file.path(), what));
    }
  }

  /// Adds a line to the aliases.
  Preparation addAlias(String term, String alias) {
    String form = plain(term);
    String said = plain(alias);
    Path dictionary = premises.working().resolve(WorkingFolder.DICTIONARY);
    List<String> known =
        DictionaryFiles.read(dictionary).dictionary().aliases().getOrDefault(said, List.of());
    if (!known.isEmpty() && !known.contains(form)) {
      throw new Upkeep.NotPossible(
          "'%s' stands for %s already".formatted(said, String.join(", ", known)));
    }
    return (_, _) -> {
      if (known.isEmpty()) {
        append(dictionary.resolve("aliases.tsv"), said + "\t" + form);
      }
      return true;
    };
  }

  private static String plain(String word) {
    String plain = word.strip();
    if (plain.isEmpty() || plain.startsWith("#") || plain.chars().anyMatch(c -> c < ' ')) {
      throw new Upkeep.NotPossible(
          "a term and an alias are words on one line, not '" + plain + "'");
    }
    return plain;
  }

  private static void append(Path file, String line) throws IOException {
    String text = Files.exists(file) ? Files.readString(file) : "";
    String end = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    DurableFiles.write(file, (text + end + line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private SidecarEdit sidecarOf(FileEntry file) {
    return new SidecarEdit(premises.working().resolve(found(file).sidecar()));
  }

  private FileEntry fileOf(String documentId) {
    FileEntry file =
        live.fileOf(documentId)
            .orElseThrow(() -> new Upkeep.NotPossible("there is no document " + documentId));
    if (!file.isOneText()) {
      throw new Upkeep.NotPossible(
          "%s comes with others from %s; change or remove that file"
              .formatted(documentId, file.path()));
    }
    return file;
  }

  private static FoundFile found(FileEntry file) {
    return new FoundFile(file.path(), file.size(), file.modified(), true);
  }
}
