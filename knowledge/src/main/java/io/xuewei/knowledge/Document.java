package io.xuewei.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A document as the library keeps it: what it is, its cleaned text, and the passages cut from it.
///
/// Every offset in the project (passages, citations) counts UTF-16 units of [#text], so
/// `text.substring(citation.start(), citation.end())` is the quote, always.
///
/// @param id short, stable and unique in a library: the file's name without its ending,
///   `流动党员管理服务办法`
/// @param info title, number, dates, what it replaces
/// @param text the cleaned text; masks such as `X建` stay as they came
/// @param passages in the order of the text; they never overlap
/// @param removed what cleaning took out, for the admin's report
public record Document(
    String id, DocumentInfo info, String text, List<Passage> passages, List<RemovedLine> removed) {

  public Document {
    passages = List.copyOf(passages);
    removed = List.copyOf(removed);
  }

  /// Which text this is: sixteen hexadecimal digits over the cleaned text, so that an answer can
  /// remember what it quoted. Computed anew on each call.
  public String version() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  /// A document that is one passage, with nothing cleaned: an entry of a question set's corpus.
  public static Document ofOnePassage(String id, String title, String text) {
    var passage = new Passage(id + "#0", id, List.of(), text, 0);
    return new Document(id, DocumentInfo.titled(title), text, List.of(passage), List.of());
  }
}
