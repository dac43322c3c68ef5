package io.xuewei.bot.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is read together: a file of documents, and its sidecar if it has one.
record Unit(SeenFile file, Optional<SeenFile> sidecar) {

  static List<Unit> of(Scan scan) {
    var byPath = scan.byPath();
    var units = new ArrayList<Unit>();
    for (SeenFile file : scan.files()) {
      if (!file.found().isDictionary() && !file.found().isSidecar()) {
        units.add(new Unit(file, Optional.ofNullable(byPath.get(file.found().sidecar()))));
      }
    }
    return units;
  }

  /// What an edition has of it, unless it has changed since, sidecar included.
  Optional<FileEntry> unchangedSince(Scan scan) {
    boolean hadSidecar = scan.before().containsKey(file.found().sidecar());
    boolean sameSidecar =
        hadSidecar == sidecar.isPresent() && sidecar.stream().allMatch(scan::isUnchanged);
    return scan.known(file).filter(_ -> sameSidecar && scan.isUnchanged(file));
  }
}
