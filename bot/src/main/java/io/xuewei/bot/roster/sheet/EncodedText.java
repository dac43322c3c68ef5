package io.xuewei.bot.roster.sheet;

import io.xuewei.bot.roster.sheet.Unreadable.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Text in the encodings that spreadsheet programs write here.
final class EncodedText {

  /// What follows the other: whatever is right UTF-8 is UTF-8.
  private static final List<Charset> UNMARKED =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private EncodedText() {}

  /// @throws Unreadable when it is no text in any of them
  static String read(byte[] bytes) throws Unreadable {
    for (Charset charset : marked(bytes) ? List.of(StandardCharsets.UTF_16) : UNMARKED) {
      try {
        return text(bytes, charset);
      } catch (CharacterCodingException _) {
        continue;
      }
    }
    throw new Unreadable(Problem.NOT_TEXT, "");
  }

  private static boolean marked(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFFFE || mark == 0xFEFF;
  }

  private static String text(byte[] bytes, Charset charset)
      throws CharacterCodingException, Unreadable {
    String text =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes))
            .toString();
    if (text.indexOf('\0') >= 0) {
      throw new Unreadable(Problem.NOT_TEXT, "");
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
