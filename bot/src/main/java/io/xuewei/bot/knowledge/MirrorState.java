package io.xuewei.bot.knowledge;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a [Mirror] saw last in its folder.
///
/// @param folder the folder
/// @param files what was in it
record MirrorState(String folder, List<Entry> files) {

  MirrorState {
    files = List.copyOf(files);
  }

  /// A file.
  ///
  /// @param path from the folder on
  /// @param modified nanoseconds since 1970
  /// @param taken whether it was copied; not when another file was in the way
  record Entry(String path, long size, long modified, String sha256, boolean taken) {

    static Entry of(FoundFile found, String sha256, boolean taken) {
      return new Entry(found.path(), found.size(), found.modified(), sha256, taken);
    }

    boolean isSame(FoundFile found) {
      return size == found.size() && modified == found.modified();
    }
  }

  Map<String, Entry> byPath() {
    return files.stream().collect(Collectors.toMap(Entry::path, Function.identity()));
  }
}
