package io.xuewei.knowledge.format;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads files of every format that is read: their text, within [Limits].
///
/// ```java
/// FileText read = Formats.standard().read("通知.docx", Files.readAllBytes(path));
/// read.texts().getFirst().lines();
/// ```
///
/// The ending only says that a file is meant to be read; what it is, its bytes say. One instance
/// serves all threads.
public final class Formats {

  private final Limits limits;
  private final InstantSource clock;

  /// @param clock tells when the time for a file is up
  public Formats(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /// With the standard limits and the system's clock.
  public static Formats standard() {
    return new Formats(Limits.standard(), InstantSource.system());
  }

  /// What is wrong with a file as far as its name and size tell, or null: ask before loading it.
  public @Nullable String refuse(String name, long bytes) {
    Format format = Format.named(name);
    if (format == null) {
      return "has a format that is not read; save it as one of these: " + Format.list();
    }
    long largest = limits.bytes(format);
    return bytes <= largest
        ? null
        : "is larger than " + (largest >> 20) + " MiB; split it or leave it out";
  }

  /// The texts in a file.
  ///
  /// @param name with the ending
  /// @throws UnreadableDocument when nothing of it can be read
  public FileText read(String name, byte[] bytes) throws UnreadableDocument {
    String refused = refuse(name, bytes.length);
    Format format = Format.named(name);
    if (refused != null || format == null) {
      throw new UnreadableDocument(name, String.valueOf(refused));
    }
    var file = new SourceFile(name, bytes, new Budget(limits, clock));
    return format == Format.TXT || format == Format.MD
        ? read(file, format)
        : new Deadline(file).call(() -> read(file, format));
  }

  private static FileText read(SourceFile file, Format named) throws UnreadableDocument {
    try {
      Format format = Sniffer.format(file, named);
      return format == Format.ZIP
          ? ZipReader.read(file, Formats::entry)
          : new FileText(List.of(format.reader().read(file)), List.of());
    } catch (TooMuch e) {
      throw file.refused(String.valueOf(e.getMessage()));
    }
  }

  private static SourceText entry(SourceFile file) throws UnreadableDocument {
    Format named = Format.named(file.name());
    if (named == null || file.bytes().length > file.budget().limits().bytes(named)) {
      throw file.refused("is too large; split it or leave it out");
    }
    return Sniffer.format(file, named).reader().read(file);
  }
}
