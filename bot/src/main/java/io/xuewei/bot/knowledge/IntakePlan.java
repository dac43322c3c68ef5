package io.xuewei.bot.knowledge;

import io.xuewei.bot.DataFolder;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.folder.DocumentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where an admin's files go, and which files give way to them. It is made up for all of them
/// before anything is changed.
final class IntakePlan {

  private final Premises premises;
  private final Manifest live;
  private final boolean replacing;
  private final List<FoundFile> there;
  private final Map<Path, String> moves = new LinkedHashMap<>();
  private final Set<String> leaving = new LinkedHashSet<>();
  private final Set<String> staying = new LinkedHashSet<>();

  /// @param live tells which documents the files there hold
  /// @param replacing whether files of other content may give way
  IntakePlan(Premises premises, Manifest live, boolean replacing) throws IOException {
    this.premises = premises;
    this.live = live;
    this.replacing = replacing;
    there = WorkingFolder.under(premises.knowledge(), premises.working().documents());
  }

  /// Takes a file with its sidecar.
  ///
  /// @param source where the admin has it
  /// @param staged a copy, with a copy of its sidecar beside it
  /// @param documents what it holds
  /// @throws DataFolder.Unusable when another file is in the way
  void take(Path source, Path staged, List<Document> documents) throws IOException {
    String name = String.valueOf(staged.getFileName());
    Optional<FoundFile> same = same(name, staged);
    String target = same.isPresent() ? same.get().path() : free(source, name, documents);
    if (same.isEmpty()) {
      moves.put(staged, target);
    }
    String sidecar = new FoundFile(target, 0, 0, true).sidecar();
    if (Files.exists(DocumentFile.sidecar(staged))) {
      sidecar(source, DocumentFile.sidecar(staged), sidecar);
    } else if (same.isEmpty() && Files.exists(place(sidecar))) {
      staying.add(sidecar);
    }
  }

  /// The file of that name and content, if it is there.
  private Optional<FoundFile> same(String name, Path staged) throws IOException {
    for (FoundFile file : there) {
      if (file.name().equals(name) && Files.mismatch(place(file.path()), staged) < 0) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private String free(Path source, String name, List<Document> documents) {
    String stem = new FoundFile(name, 0, 0, true).stem();
    List<FoundFile> inTheWay =
        there.stream().filter(f -> !f.isSidecar() && isInTheWay(f, stem, documents)).toList();
    for (FoundFile file : inTheWay) {
      if (!file.stem().equals(stem)) {
        throw new DataFolder.Unusable(
            "%s is not added: %s has a document of the same id; rename one"
                .formatted(source, place(file.path())));
      }
      giveWay(source, file.path());
    }
    String folder =
        inTheWay.isEmpty() ? WorkingFolder.DOCUMENTS : folderOf(inTheWay.getFirst().path());
    return folder + "/" + name;
  }

  private boolean isInTheWay(FoundFile file, String stem, List<Document> documents) {
    return file.stem().equals(stem)
        || documents.stream()
            .flatMap(document -> live.fileOf(document.id()).stream())
            .anyMatch(entry -> entry.path().equals(file.path()));
  }

  private void giveWay(Path source, String path) {
    if (!replacing) {
      throw new DataFolder.Unusable(
          "%s is not added: %s is there with other content; --replace puts it in its place, or rename one"
              .formatted(source, place(path)));
    }
    leaving.add(path);
  }

  private void sidecar(Path source, Path staged, String target) throws IOException {
    if (!Files.exists(place(target))) {
      moves.put(staged, target);
    } else if (Files.mismatch(staged, place(target)) >= 0) {
      giveWay(DocumentFile.sidecar(source), target);
      moves.put(staged, target);
    }
  }

  /// Changes the files. What gives way and is in no edition is set aside.
  void carryOut(Course course) throws IOException {
    var files = new WorkingFiles(premises, course);
    for (String path : leaving) {
      files.remove(path);
    }
    for (Map.Entry<Path, String> move : moves.entrySet()) {
      DurableFiles.move(move.getKey(), place(move.getValue()));
    }
    staying.forEach(path -> course.note(path + " stays and describes what has been added"));
  }

  private Path place(String path) {
    return premises.working().resolve(path);
  }

  private static String folderOf(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }
}
