package io.xuewei.knowledge.folder;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.clean.Cleaner;
import io.xuewei.knowledge.format.SourceLine;
import io.xuewei.knowledge.format.SourceText;
import io.xuewei.knowledge.structure.Layout;
import io.xuewei.knowledge.structure.Outline;
import io.xuewei.knowledge.structure.Passages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The steps from the lines of a file to a [Document].
final class Documents {

  private Documents() {}

  /// With what the format removed in the report.
  static Document build(String id, SourceText text, Sidecar sidecar) {
    Document read = build(id, text.lines(), sidecar);
    List<RemovedLine> removed = new ArrayList<>(text.removed());
    removed.addAll(read.removed());
    removed.sort(Comparator.comparingInt(RemovedLine::line));
    return new Document(id, read.info(), read.text(), read.passages(), removed);
  }

  static Document build(String id, List<SourceLine> lines, Sidecar sidecar) {
    Cleaner.Cleaned cleaned = Cleaner.clean(lines);
    Layout layout = Layout.of(cleaned.lines());
    DocumentInfo info = Facts.info(id, layout, sidecar);
    String text = layout.text();
    List<Passage> passages = new Passages(id, text).cut(Outline.of(layout));
    return new Document(id, info, text, passages, cleaned.removed());
  }
}
