package io.xuewei.knowledge.format;

import io.xuewei.knowledge.Problem.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Word 97 to 2003, and the wps files of that form, by POI. Word 6 and 95 are read as bare text.
///
/// The same is left out and reported as of a docx: deleted, hidden, white and tiny text, headers
/// and footers, footnotes. Macros and links are never looked at. A docx with a password has this
/// container too and is refused by that name.
final class DocReader implements DocumentReader {

  private static final int HEAD = 12;

  @Override
  public SourceText read(SourceFile file) throws UnreadableDocument {
    try (var container = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntry("EncryptedPackage")) {
        throw locked(file);
      }
      if (!root.hasEntry("WordDocument")) {
        throw file.refused(
            Kind.FORMAT, "is no Word document but another Office file; save it as .docx");
      }
      if (isLocked(root)) {
        throw locked(file);
      }
      return word(file, root);
    } catch (EncryptedDocumentException e) {
      throw locked(file);
    } catch (TooMuch e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw file.refused(
          Kind.DAMAGED,
          "is a damaged Word document; save it anew as .docx (" + e.getMessage() + ")");
    }
  }

  private static UnreadableDocument locked(SourceFile file) {
    return file.refused(Kind.LOCKED, "is locked by a password; save it without one");
  }

  /// The bit of the document's head that says so ([MS-DOC] 2.5.2, fEncrypted).
  private static boolean isLocked(DirectoryNode root) throws IOException {
    try (InputStream word = root.createDocumentInputStream("WordDocument")) {
      byte[] head = word.readNBytes(HEAD);
      return head.length == HEAD && (head[HEAD - 1] & 1) != 0;
    }
  }

  private static SourceText word(SourceFile file, DirectoryNode root) throws IOException {
    var lines = new Lines(file.budget());
    try (var document = new HWPFDocument(root)) {
      var stories = new HeaderStories(document);
      remove(stories.getRange(), "header or footer", lines);
      new DocBody(document, lines, file.budget()).put();
      remove(document.getFootnoteRange(), "footnote", lines);
      remove(document.getEndnoteRange(), "footnote", lines);
    } catch (OldWordFileFormatException e) {
      old(root, lines);
    }
    return lines.titled(file.name());
  }

  private static void old(DirectoryNode root, Lines lines) throws IOException {
    try (var document = new HWPFOldDocument(root);
        var extractor = new Word6Extractor(document)) {
      extractor.getText().lines().forEach(lines::add);
    }
  }

  private static void remove(Range range, String reason, Lines lines) {
    for (String line : DocBody.plain(range.text()).split("\n", -1)) {
      lines.remove(line, reason);
    }
  }
}
