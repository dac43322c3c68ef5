package io.xuewei.knowledge.format;

import io.xuewei.knowledge.Problem.Kind;
import java.time.InstantSource;
import java.util.List;

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

  /// Looks whether a file can be read as far as its name and size tell: ask before loading it.
  ///
  /// @throws UnreadableDocument when its format is not read, or it is too large
  public void check(String name, long bytes) throws UnreadableDocument {
    var _ = format(name, bytes);
  }

  private Format format(String name, long bytes) throws UnreadableDocument {
    Format format = Format.named(name);
    if (format == null) {
      String what = "has a format that is not read; save it as one of these: " + Format.list();
      throw new UnreadableDocument(name, Kind.FORMAT, what);
    }
    long largest = limits.bytes(format);
    if (bytes > largest) {
      String what = "is larger than " + (largest >> 20) + " MiB; split it or leave it out";
      throw new UnreadableDocument(name, Kind.TOO_LARGE, what);
    }
    return format;
  }

  /// The texts in a file.
  ///
  /// @param name with the ending
  /// @throws UnreadableDocument when nothing of it can be read
  public FileText read(String name, byte[] bytes) throws UnreadableDocument {
    Format format = format(name, bytes.length);
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
      throw file.refused(Kind.TOO_LARGE, String.valueOf(e.getMessage()));
    }
  }

  private static SourceText entry(SourceFile file) throws UnreadableDocument {
    Format named = Format.named(file.name());
    if (named == null || file.bytes().length > file.budget().limits().bytes(named)) {
      throw file.refused(Kind.TOO_LARGE, "is too large; split it or leave it out");
    }
    return Sniffer.format(file, named).reader().read(file);
  }
}
