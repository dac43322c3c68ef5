package io.xuewei.knowledge.folder;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.clean.Cleaner;
import io.xuewei.knowledge.format.SourceLine;
import io.xuewei.knowledge.structure.Layout;
import io.xuewei.knowledge.structure.Outline;
import io.xuewei.knowledge.structure.Passages;
import java.util.List;

/// The steps from the lines of a file to a [Document].
final class Documents {

  private Documents() {}

  static Document build(String id, List<SourceLine> lines, Sidecar sidecar) {
    Cleaner.Cleaned cleaned = Cleaner.clean(lines);
    Layout layout = Layout.of(cleaned.lines());
    DocumentInfo info = Facts.info(id, layout, sidecar);
    String text = layout.text();
    List<Passage> passages = new Passages(id, text).cut(Outline.of(layout));
    return new Document(id, info, text, passages, cleaned.removed());
  }
}
