package io.xuewei.knowledge.format;

import io.xuewei.knowledge.Problem;

/// What a [DocumentReader] is given: the content of one file, or of one entry of a zip.
///
/// @param name for messages: `通知.docx`, or `汇编.zip/通知.docx`
/// @param bytes the whole content
/// @param budget what reading it may cost
@SuppressWarnings("ArrayRecordComponent")
record SourceFile(String name, byte[] bytes, Budget budget) {

  UnreadableDocument refused(Problem.Kind kind, String what) {
    return new UnreadableDocument(name, kind, what);
  }
}
