package io.xuewei.knowledge.format;

import io.xuewei.knowledge.Problem.Kind;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks at how large the compressed streams of a pdf are unpacked, before anything is unpacked
/// into memory. Pictures do not count: they are never decoded.
final class PdfStreams {

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final int DICTIONARY = 2048;

  private final SourceFile file;
  private final byte[] buffer = new byte[1 << 16];

  private PdfStreams(SourceFile file) {
    this.file = file;
  }

  /// @throws TooMuch when they are too large
  static void check(SourceFile file) throws UnreadableDocument {
    new PdfStreams(file).check();
  }

  private void check() throws UnreadableDocument {
    byte[] bytes = file.bytes();
    for (int at = find(0); at >= 0; at = find(at)) {
      String dictionary = dictionary(at);
      at += STREAM.length;
      at += at < bytes.length && bytes[at] == '\r' ? 1 : 0;
      at += at < bytes.length && bytes[at] == '\n' ? 1 : 0;
      if (twice(dictionary)) {
        throw file.refused(
            Kind.DAMAGED, "has a stream that is compressed twice; print it to a new pdf");
      }
      boolean picture = dictionary.contains("/Image");
      if (!picture && (dictionary.contains("/FlateDecode") || dictionary.contains("/Fl"))) {
        at += inflate(at);
      }
    }
  }

  /// The next `stream` that is no `endstream`, or -1.
  private int find(int from) {
    byte[] bytes = file.bytes();
    for (int i = from; i <= bytes.length - STREAM.length; i++) {
      if (bytes[i] == 's' && isStream(i)) {
        file.budget().step();
        return i;
      }
    }
    return -1;
  }

  private boolean isStream(int at) {
    byte[] bytes = file.bytes();
    for (int i = 0; i < STREAM.length; i++) {
      if (bytes[at + i] != STREAM[i]) {
        return false;
      }
    }
    return at == 0 || bytes[at - 1] != 'd';
  }

  private String dictionary(int stream) {
    int from = Math.max(0, stream - DICTIONARY);
    var before = new String(file.bytes(), from, stream - from, StandardCharsets.ISO_8859_1);
    return before.substring(Math.max(0, before.lastIndexOf(" obj")));
  }

  private static boolean twice(String dictionary) {
    int filters = 0;
    for (String filter : new String[] {"/FlateDecode", "/LZWDecode", "/RunLengthDecode"}) {
      for (int at = dictionary.indexOf(filter); at >= 0; at = dictionary.indexOf(filter, at + 1)) {
        filters++;
      }
    }
    return filters > 1;
  }

  /// Unpacks without keeping; the number of packed bytes.
  private int inflate(int at) {
    var inflater = new Inflater();
    try {
      inflater.setInput(file.bytes(), at, file.bytes().length - at);
      int unpacked = inflater.inflate(buffer);
      while (unpacked > 0) {
        file.budget().unpacked(unpacked);
        unpacked = inflater.inflate(buffer);
      }
      return (int) inflater.getBytesRead();
    } catch (DataFormatException e) {
      return (int) inflater.getBytesRead();
    } finally {
      inflater.end();
    }
  }
}
