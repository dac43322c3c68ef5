package io.xuewei.knowledge.format;

import io.xuewei.knowledge.Problem;
import io.xuewei.knowledge.Problem.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A zip of documents: every entry that has a format which is read, and those of one zip in it.
///
/// Nothing is written, yet a name that points out of the zip (`../`, `/etc/…`, `C:\…`) is refused:
/// it is a document's id. What cannot be read is a problem, and the other entries are read.
/// Sidecars in a zip are a problem too, because they would silently count for nothing.
final class ZipReader {

  private static final int LONGEST = 200;

  /// Reads one entry that is no zip.
  interface Entries {
    SourceText read(SourceFile entry) throws UnreadableDocument;
  }

  private final Entries entries;
  private final List<SourceText> texts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private ZipReader(Entries entries) {
    this.entries = entries;
  }

  static FileText read(SourceFile zip, Entries entries) throws UnreadableDocument {
    var reader = new ZipReader(entries);
    reader.unpack(zip, 1);
    return new FileText(reader.texts, reader.problems);
  }

  private void unpack(SourceFile zip, int depth) throws UnreadableDocument {
    Unzip.each(
        zip,
        name -> isWanted(zip, name),
        (name, content) ->
            entry(new SourceFile(zip.name() + "/" + name, content, zip.budget()), depth));
  }

  private boolean isWanted(SourceFile zip, String name) {
    if (isHidden(name)) {
      return false;
    }
    String wrong = wrong(name);
    if (wrong != null) {
      problems.add(Problem.of(zip.name(), Kind.FORMAT, wrong));
    }
    return wrong == null;
  }

  /// What is wrong with an entry's name, or null. It is shown without its control characters.
  private static @Nullable String wrong(String name) {
    String shown = name.replaceAll("\\p{Cntrl}", "?");
    if (name.length() > LONGEST) {
      return "has an entry with a name over %d characters long, %s…; rename it"
          .formatted(LONGEST, shown.substring(0, 40));
    }
    boolean out = List.of(name.split("[/\\\\]", -1)).contains("..");
    if (out || name.startsWith("/") || name.contains("\\") || name.matches("[A-Za-z]:.*")) {
      return "has an entry that points out of it, %s; pack it anew".formatted(shown);
    }
    if (!shown.equals(name)) {
      return "has an entry with control characters in its name, %s; rename it".formatted(shown);
    }
    return Format.named(name) == null
        ? "has an entry that is not read, %s; read are %s".formatted(shown, Format.list())
        : null;
  }

  private static boolean isHidden(String name) {
    return (name.startsWith(".") && !name.startsWith(".."))
        || (name.contains("/.") && !name.contains("/.."))
        || name.startsWith("__MACOSX/");
  }

  private void entry(SourceFile entry, int depth) {
    try {
      if (Format.named(entry.name()) != Format.ZIP) {
        texts.add(entries.read(entry));
      } else if (depth < entry.budget().limits().archives()) {
        unpack(entry, depth + 1);
      } else {
        throw entry.refused(
            Kind.FORMAT, "is a zip in a zip in a zip, which is not read; unpack it");
      }
    } catch (UnreadableDocument e) {
      problems.add(e.problem());
    }
  }
}
