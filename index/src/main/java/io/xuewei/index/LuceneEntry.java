package io.xuewei.index;

import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/// How documents and passages become Lucene documents. A document has its JSON, passages included;
/// a passage has the searched fields, and says by two numbers which passage of which document it
/// is.
final class LuceneEntry {

  /// The place of a document among those published together; a passage has its document's.
  static final String PLACE = "place";

  /// The place of a passage in its document.
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

  /// The searched fields are there but empty: Lucene keeps the lengths of a field that every entry
  /// has in a plain array, which makes every search faster, and counts no empty one.
  static org.apache.lucene.document.Document of(
      Document document, int place, List<SearchedField> fields) {
    var entry = new org.apache.lucene.document.Document();
    entry.add(new StringField(KIND, DOCUMENT, Field.Store.NO));
    entry.add(new NumericDocValuesField(PLACE, place));
    entry.add(new StoredField(DOCUMENT, StoredJson.write(document)));
    fields.forEach(field -> entry.add(new Field(field.name(), "", SEARCHED)));
    return entry;
  }

  /// The entries of a document's passages, in their order.
  static Iterable<org.apache.lucene.document.Document> ofPassages(
      Document document, int place, Masks masks, List<SearchedField> fields) {
    var entries = new ArrayList<org.apache.lucene.document.Document>();
    for (Passage passage : document.passages()) {
      var entry = of(passage, document, masks, fields);
      entry.add(new NumericDocValuesField(PLACE, place));
      entry.add(new NumericDocValuesField(PASSAGE, entries.size()));
      entries.add(entry);
    }
    return entries;
  }

  private static org.apache.lucene.document.Document of(
      Passage passage, Document document, Masks masks, List<SearchedField> fields) {
    var entry = new org.apache.lucene.document.Document();
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
