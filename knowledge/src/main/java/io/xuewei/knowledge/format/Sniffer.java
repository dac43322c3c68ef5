package io.xuewei.knowledge.format;

import io.xuewei.knowledge.Problem.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/// Tells by the bytes what a file is, because endings lie: websites save html as `.doc`, WPS saves
/// docx as `.wps`, people rename.
///
/// What is told by name: formats that are not read (rtf, pictures, programs), so that the message
/// can say what to do.
final class Sniffer {

  private static final int HEAD = 1024;
  private static final Map<String, String> OTHERS =
      Map.of(
          "{\\rtf", "RTF text; save it as .docx",
          "\u0089PNG", "a PNG picture; run text recognition over it",
          "\u00FF\u00D8\u00FF", "a JPEG picture; run text recognition over it",
          "GIF8", "a GIF picture; run text recognition over it",
          "Rar!", "a RAR archive; pack it as .zip",
          "7z\u00BC\u00AF", "a 7z archive; pack it as .zip",
          "\u001F\u008B", "a gzip archive; pack it as .zip",
          "MZ", "a program; take it out of the folder",
          "\u007FELF", "a program; take it out of the folder",
          "%!PS", "PostScript; print it to a pdf");

  private Sniffer() {}

  /// @param named the format that the name promises
  /// @throws UnreadableDocument when the bytes are of a format that is not read, or of another one
  ///   than text formats could hold
  static Format format(SourceFile file, Format named) throws UnreadableDocument {
    byte[] bytes = file.bytes();
    var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return zip(file, named);
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return Format.DOC;
    }
    if (head.contains("%PDF-") && (named == Format.PDF || head.startsWith("%PDF-"))) {
      return Format.PDF;
    }
    return named.isText() ? text(file, named, head) : textInOffice(file, named, head);
  }

  private static Format text(SourceFile file, Format named, String head) throws UnreadableDocument {
    boolean binary = head.indexOf('\0') >= 0 || head.startsWith("{\\rtf");
    if (binary) {
      refuseOthers(file, head);
    }
    return named;
  }

  private static Format textInOffice(SourceFile file, Format named, String head)
      throws UnreadableDocument {
    if (file.bytes().length == 0) {
      throw file.refused(Kind.EMPTY, "is empty");
    }
    refuseOthers(file, head);
    if (named == Format.DOC && looksLikeHtml(head)) {
      return Format.HTML;
    }
    throw file.refused(
        Kind.FORMAT,
        "is no %s file, whatever its name says; save it anew or give it its right ending"
            .formatted(Names.ending(file.name())));
  }

  private static boolean looksLikeHtml(String head) {
    String start = head.toLowerCase(Locale.ROOT);
    return start.contains("<html") || start.contains("<!doctype html");
  }

  private static void refuseOthers(SourceFile file, String head) throws UnreadableDocument {
    for (Map.Entry<String, String> other : OTHERS.entrySet()) {
      if (head.startsWith(other.getKey())) {
        throw file.refused(Kind.FORMAT, "is " + other.getValue());
      }
    }
  }

  /// A zip is a docx, an ofd or what its name says by the names of its first entries.
  private static Format zip(SourceFile file, Format named) {
    var names = new String(file.bytes(), StandardCharsets.ISO_8859_1);
    if (named == Format.ZIP) {
      return Format.ZIP;
    }
    if (names.contains("word/document")) {
      return Format.DOCX;
    }
    return names.contains("OFD.xml") ? Format.OFD : named == Format.OFD ? Format.OFD : Format.DOCX;
  }
}
