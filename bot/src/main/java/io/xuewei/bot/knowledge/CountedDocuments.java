package io.xuewei.bot.knowledge;

import io.xuewei.knowledge.Document;
import java.util.Iterator;
import java.util.List;

/// Documents that tell a [Course] how many of their passages have been taken, and end when it wants
/// to end.
///
/// @param passages of all of them
record CountedDocuments(List<Document> documents, int passages, Course course)
    implements Iterable<Document> {

  @Override
  public Iterator<Document> iterator() {
    Iterator<Document> all = documents.iterator();
    return new Iterator<>() {
      private int taken;

      @Override
      public boolean hasNext() {
        course.passages(taken, passages);
        return all.hasNext();
      }

      @Override
      public Document next() {
        Document next = all.next();
        taken += next.passages().size();
        return next;
      }
    };
  }
}
