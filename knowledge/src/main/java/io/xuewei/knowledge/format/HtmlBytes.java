package io.xuewei.knowledge.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The characters of an html file: by its byte order mark, else as `<meta charset>` or `http-equiv`
/// says, if that holds, else as [TextBytes] decides. `gb2312` and `gbk` are read as GB18030, as
/// browsers do.
final class HtmlBytes {

  private static final int HEAD = 4096;
  private static final Pattern CHARSET =
      Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

  private HtmlBytes() {}

  static String decode(SourceFile file) throws UnreadableDocument {
    Charset declared = declared(file.bytes());
    if (declared == null || isMarked(file.bytes())) {
      return TextBytes.decode(file.name(), file.bytes());
    }
    try {
      return declared.newDecoder().decode(ByteBuffer.wrap(file.bytes())).toString();
    } catch (CharacterCodingException e) {
      return TextBytes.decode(file.name(), file.bytes());
    }
  }

  private static boolean isMarked(byte[] bytes) {
    int first = bytes.length > 1 ? ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF) : 0;
    return first == 0xFEFF || first == 0xFFFE || first == 0xEFBB;
  }

  private static @Nullable Charset declared(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher found = CHARSET.matcher(head.toLowerCase(Locale.ROOT));
    if (!found.find()) {
      return null;
    }
    String name = found.group(1);
    try {
      Charset charset = name.startsWith("gb") ? Charset.forName("GB18030") : Charset.forName(name);
      return charset.canEncode() && !name.startsWith("utf-16") ? charset : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
