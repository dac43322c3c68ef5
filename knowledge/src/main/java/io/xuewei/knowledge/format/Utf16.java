package io.xuewei.knowledge.format;

import io.xuewei.knowledge.Problem.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// UTF-16 as Windows writes it: "Unicode" text, low byte first, or high byte first, with a byte
/// order mark or without.
///
/// Without one it is told by its zero bytes: those of line ends, digits and spaces all stand at
/// even or all at odd places, and what comes out is text. Without a mark and without a single such
/// character it cannot be told from GB18030.
final class Utf16 {

  private static final int SAMPLE = 1 << 16;

  private Utf16() {}

  /// Which UTF-16 it is, or null.
  static @Nullable Charset of(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    if (first == 0xFEFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xFFFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length % 2 != 0) {
      return null;
    }
    int even = zeros(bytes, 0);
    int odd = zeros(bytes, 1);
    if (odd > 0 && even == 0 && isText(bytes, StandardCharsets.UTF_16LE)) {
      return StandardCharsets.UTF_16LE;
    }
    boolean high = even > 0 && odd == 0 && isText(bytes, StandardCharsets.UTF_16BE);
    return high ? StandardCharsets.UTF_16BE : null;
  }

  /// @throws UnreadableDocument when it is cut or holds half characters
  static String decode(String file, byte[] bytes, Charset charset) throws UnreadableDocument {
    if (bytes.length % 2 != 0) {
      throw new UnreadableDocument(
          file, bytes.length - 1L, "is half a UTF-16 character; save the file as UTF-8 text");
    }
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableDocument(
          file, Kind.DAMAGED, "is damaged UTF-16; save the file as UTF-8 text");
    }
  }

  private static int zeros(byte[] bytes, int from) {
    int zeros = 0;
    for (int i = from; i < bytes.length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean isText(byte[] bytes, Charset charset) {
    var sample = new String(bytes, 0, Math.min(SAMPLE, bytes.length & ~1), charset);
    return sample.chars().allMatch(c -> Character.isWhitespace(c) || isLetter((char) c));
  }

  /// Chinese, Latin, their punctuation and full-width forms.
  private static boolean isLetter(char c) {
    return (c >= ' ' && c < 0x250)
        || (c >= 0x2000 && c < 0x2700)
        || (c >= 0x3000 && c < 0xA000)
        || (c >= 0xD800 && c < 0xE000)
        || (c >= 0xF900 && c != 0xFFFF && c != 0xFFFE);
  }
}
