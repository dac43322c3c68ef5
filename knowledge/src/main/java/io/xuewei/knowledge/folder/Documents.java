package io.xuewei.knowledge.folder;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.DocumentInfo;
import io.xuewei.knowledge.Passage;
import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.clean.Cleaner;
import io.xuewei.knowledge.clean.Repetition;
import io.xuewei.knowledge.format.SourceLine;
import io.xuewei.knowledge.format.SourceText;
import io.xuewei.knowledge.structure.Layout;
import io.xuewei.knowledge.structure.Outline;
import io.xuewei.knowledge.structure.Passages;
import io.xuewei.knowledge.structure.PassedOn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The steps from the lines of a file to its [Document]s: one, or a notice and what it passes on.
final class Documents {

  private Documents() {}

  /// With what the format removed in the first document's report.
  ///
  /// @param repeated what the documents of its source repeat
  static List<Document> build(
      String id, SourceText text, Sidecar sidecar, Repetition.Repeated repeated) {
    List<Document> read =
        new ArrayList<>(build(id, Cleaner.clean(text.lines(), repeated), sidecar));
    Document first = read.getFirst();
    List<RemovedLine> removed = new ArrayList<>(text.removed());
    removed.addAll(first.removed());
    removed.sort(Comparator.comparingInt(RemovedLine::line));
    read.set(0, new Document(id, first.info(), first.text(), first.passages(), removed));
    return List.copyOf(read);
  }

  /// The document, or the notice first and behind it the documents that it passes on, whose ids are
  /// `<id>·<title>`.
  static List<Document> build(String id, List<SourceLine> lines, Sidecar sidecar) {
    return build(id, Cleaner.clean(lines), sidecar);
  }

  private static List<Document> build(String id, Cleaner.Cleaned cleaned, Sidecar sidecar) {
    PassedOn parts = PassedOn.divide(cleaned.lines());
    Layout layout = Layout.of(parts.notice());
    DocumentInfo info = Facts.info(id, layout, sidecar);
    List<Document> documents = new ArrayList<>();
    boolean alone = parts.documents().isEmpty();
    DocumentInfo own = alone ? info : info.withReplaces(List.of());
    List<RemovedLine> removed = new ArrayList<>(cleaned.removed());
    removed.addAll(leftOut(parts.notice(), layout));
    documents.add(document(id, own, layout, removed));
    for (List<SourceLine> part : parts.documents()) {
      Layout inner = Layout.of(part);
      DocumentInfo facts = Facts.passedOn(id, info, inner, sidecar);
      documents.add(document(id + "·" + facts.title(), facts, inner, leftOut(part, inner)));
    }
    return documents;
  }

  private static Document document(
      String id, DocumentInfo info, Layout layout, List<RemovedLine> removed) {
    List<Passage> passages = new Passages(id, layout.text()).cut(Outline.of(layout));
    return new Document(id, info, layout.text(), passages, removed);
  }

  /// Print marks stay in the text and are in no passage: the report names them.
  private static List<RemovedLine> leftOut(List<SourceLine> lines, Layout layout) {
    List<RemovedLine> left = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (layout.lines().get(i).role() == Layout.Role.PRINT) {
        left.add(new RemovedLine(lines.get(i).number(), lines.get(i).text(), "print mark"));
      }
    }
    return left;
  }
}
