package io.xuewei.bot.knowledge;

import java.util.List;

/// A file of an edition, as the manifest lists it.
///
/// @param path in the knowledge folder: `documents/2024/某办法.docx`
/// @param size in bytes when it was looked at; -1 when it changed meanwhile, so that it is looked
///   at again
/// @param modified nanoseconds since 1970, as the file system told then
/// @param sha256 of its bytes, hexadecimal; empty for what is too large to be read
/// @param documents ids of the documents that the edition has from it
/// @param problems what of it could not be used, one line each
/// @param contested whether another file has a document of the same id: then it is read again,
///   since the index has the other's
/// @param kept whether its bytes are kept with the edition: a rollback brings them back
record FileEntry(
    String path,
    long size,
    long modified,
    String sha256,
    List<String> documents,
    List<String> problems,
    boolean contested,
    boolean kept) {

  FileEntry {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }

  /// The same file looked at again.
  FileEntry seenAs(SeenFile seen) {
    return new FileEntry(
        path,
        seen.found().size(),
        seen.found().modified(),
        sha256,
        documents,
        problems,
        contested,
        kept);
  }
}
