package io.xuewei.index;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Passage;
import java.util.List;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/// How documents and passages become Lucene documents. A passage has the searched fields and its
/// JSON; a document has its JSON under its id, for showing it as a whole.
final class LuceneEntry {

  /// The stored JSON of a passage.
  static final String PASSAGE = "passage";

  /// The stored JSON of a document.
  static final String DOCUMENT = "document";

  /// Marks the entries that are documents.
  static final String KIND = "kind";

  /// The id of a passage, and that of the document it is from.
  static final String PASSAGE_ID = "passageId";

  static final String DOCUMENT_ID = "documentId";

  private static final FieldType SEARCHED = searched();

  private LuceneEntry() {}

  static org.apache.lucene.document.Document of(Document document) {
    var entry = new org.apache.lucene.document.Document();
    entry.add(new StringField(KIND, DOCUMENT, Field.Store.NO));
    entry.add(new StoredField(DOCUMENT, StoredJson.write(document)));
    return entry;
  }

  static org.apache.lucene.document.Document of(
      Passage passage, Document document, Masks masks, List<SearchedField> fields) {
    var entry = new org.apache.lucene.document.Document();
    entry.add(new StoredField(PASSAGE, StoredJson.write(passage)));
    entry.add(new StringField(PASSAGE_ID, passage.id(), Field.Store.NO));
    entry.add(new StringField(DOCUMENT_ID, passage.documentId(), Field.Store.NO));
    String text = masks.unmask(passage.text()).text();
    String headings =
        masks.unmask(document.info().title() + "\n" + String.join("\n", passage.path())).text();
    for (SearchedField field : fields) {
      boolean ofText = field.source() == SearchedField.Source.TEXT;
      entry.add(new Field(field.name(), ofText ? text : headings, SEARCHED));
    }
    return entry;
  }

  private static FieldType searched() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }
}
