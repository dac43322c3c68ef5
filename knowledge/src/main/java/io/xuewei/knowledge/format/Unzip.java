package io.xuewei.knowledge.format;

import io.xuewei.knowledge.Problem.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Unpacks a zip front to back, within the budget. Overlapping entries, which the directory at the
/// end of a zip can claim, do not exist this way.
///
/// Names are UTF-8, marked or not, else GB18030, as Chinese Windows writes them. Unmarked bytes
/// that would be Hebrew or accents in UTF-8 are GB18030 too: 通知 is such a word.
final class Unzip {

  private static final int SMALL = 1 << 20;

  /// Takes an entry.
  interface Sink {
    void take(String name, byte[] content) throws UnreadableDocument;
  }

  private final SourceFile file;
  private final byte[] buffer = new byte[1 << 14];
  private long unpacked;

  private Unzip(SourceFile file) {
    this.file = file;
  }

  /// The entries whose names are wanted, by name; of two with one name the first.
  static Map<String, byte[]> parts(SourceFile file, Predicate<String> wanted)
      throws UnreadableDocument {
    Map<String, byte[]> parts = new HashMap<>();
    each(file, wanted, parts::putIfAbsent);
    return parts;
  }

  /// Every entry that is wanted, in the order of the file.
  static void each(SourceFile file, Predicate<String> wanted, Sink sink) throws UnreadableDocument {
    new Unzip(file).each(wanted, sink);
  }

  private void each(Predicate<String> wanted, Sink sink) throws UnreadableDocument {
    var in = new ByteArrayInputStream(file.bytes());
    int entries = 0;
    try (var zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        file.budget().entry();
        entries++;
        String name = name(entry.getName());
        boolean kept = !entry.isDirectory() && wanted.test(name);
        byte[] content = content(zip, kept);
        if (kept) {
          sink.take(name, content);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(e);
    }
    if (entries == 0) {
      throw file.refused(Kind.DAMAGED, "is an empty or damaged zip; pack it anew");
    }
  }

  private UnreadableDocument damaged(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("encrypted")
        ? file.refused(Kind.LOCKED, "is locked by a password; save it without one")
        : file.refused(Kind.DAMAGED, "is a damaged zip; pack or save it anew (" + message + ")");
  }

  private byte[] content(ZipInputStream zip, boolean kept) throws IOException {
    var content = new ByteArrayOutputStream();
    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
      count(n);
      if (kept) {
        content.write(buffer, 0, n);
      }
    }
    return content.toByteArray();
  }

  private void count(int bytes) {
    unpacked += bytes;
    file.budget().unpacked(bytes);
    int ratio = file.budget().limits().ratio();
    if (unpacked > SMALL && unpacked > (long) ratio * file.bytes().length) {
      throw new TooMuch(
          "unpacks to more than %d times its size, as no document does; save it anew"
              .formatted(ratio));
    }
  }

  private static String name(String raw) {
    if (raw.chars().anyMatch(c -> c > 0xFF)) {
      return raw;
    }
    byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    try {
      String name = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return name.chars().anyMatch(c -> c >= 0x80 && c < 0x800) ? chinese(bytes) : name;
    } catch (CharacterCodingException e) {
      return chinese(bytes);
    }
  }

  private static String chinese(byte[] bytes) {
    return new String(bytes, Charset.forName("GB18030"));
  }
}
