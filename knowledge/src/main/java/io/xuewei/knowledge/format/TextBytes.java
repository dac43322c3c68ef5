package io.xuewei.knowledge.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Bytes to text, strictly: UTF-8 with or without a byte order mark, UTF-16 with one or where zero
/// bytes give it away, else GB18030 (which GBK and GB2312 are part of).
///
/// GB18030 takes nearly any bytes, a damaged UTF-8 file too, and would turn it into nonsense. So a
/// file in which UTF-8 already holds for more characters than it fails for counts as damaged UTF-8
/// and is refused.
public final class TextBytes {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String ADVICE = "; save the file as UTF-8 text";

  private TextBytes() {}

  public static String decode(String file, byte[] bytes) throws UnreadableDocument {
    Charset wide = Utf16.of(bytes);
    if (wide != null) {
      return Utf16.decode(file, bytes, wide);
    }
    refuseBinary(file, bytes);
    int start = hasMark(bytes) ? 3 : 0;
    int bad = firstMalformed(bytes, start);
    if (bad < 0) {
      return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }
    if (start > 0 || mostlyUtf8(bytes)) {
      throw new UnreadableDocument(file, bad, "is damaged UTF-8" + ADVICE);
    }
    try {
      return strict(GB18030).decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableDocument(file, bad, "is neither UTF-8 nor GB18030 text" + ADVICE);
    }
  }

  private static void refuseBinary(String file, byte[] bytes) throws UnreadableDocument {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new UnreadableDocument(file, i, "is zero: a binary file, not text" + ADVICE);
      }
    }
  }

  private static boolean hasMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  /// The offset of the first byte that is not UTF-8, or -1.
  private static int firstMalformed(byte[] bytes, int start) {
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(8192);
    CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
    while (true) {
      var result = decoder.decode(in, out, true);
      if (result.isOverflow()) {
        out.clear();
      } else {
        return result.isError() ? in.position() : -1;
      }
    }
  }

  private static boolean mostlyUtf8(byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    long wide = lenient.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
    long broken = lenient.chars().filter(c -> c == 0xFFFD).count();
    return wide > broken;
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
