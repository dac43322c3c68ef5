package io.xuewei.knowledge;

import java.util.List;

/// A stretch of a document that is found and ranked as one: a paragraph, an article, an item of an
/// enumeration.
///
/// @param id unique in a library: `流动党员管理服务办法#12`
/// @param documentId the document it is cut from
/// @param path the headings above it, outermost first, as they stand in the text:
///   `["二、聚焦工作重点,全力推动社会工作高质量发展", "(一)强化新兴领域X建工作", "一是扩大X的组织覆盖与工作覆盖"]`
/// @param text the cleaned document text from `start` on, character for character
/// @param start offset into the cleaned text
public record Passage(String id, String documentId, List<String> path, String text, int start) {

  public Passage {
    path = List.copyOf(path);
  }

  /// Offset behind the last character.
  public int end() {
    return start + text.length();
  }
}
