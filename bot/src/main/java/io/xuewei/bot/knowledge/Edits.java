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

  /// Takes a document's file and its sidecar out.
  Preparation remove(String documentId) {
    FileEntry file = onlyFileOf(documentId);
    String sidecar = found(file).sidecar();
    return (_, course) -> {
      var files = new WorkingFiles(premises, course);
      files.remove(file.path());
      files.remove(sidecar);
      return true;
    };
  }

  /// Writes into the sidecars that a document no longer holds, and which one replaces it.
  Preparation retire(String documentId, Optional<String> replacementId, LocalDate today) {
    SidecarEdit old = sidecarOf(documentId);
    Optional<SidecarEdit> replacement = replacementId.map(this::sidecarOf);
    if (replacementId.filter(documentId::equals).isPresent()) {
      throw new Upkeep.NotPossible(documentId + " cannot replace itself");
    }
    return (_, _) -> {
      old.repeal(today);
      if (replacement.isPresent()) {
        replacement.get().replaces(documentId);
      }
      return true;
    };
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

  private SidecarEdit sidecarOf(String documentId) {
    return new SidecarEdit(premises.working().resolve(found(onlyFileOf(documentId)).sidecar()));
  }

  private FileEntry onlyFileOf(String documentId) {
    FileEntry file =
        live.fileOf(documentId)
            .orElseThrow(() -> new Upkeep.NotPossible("there is no document " + documentId));
    if (file.documents().size() > 1 && !found(file).stem().equals(documentId)) {
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
