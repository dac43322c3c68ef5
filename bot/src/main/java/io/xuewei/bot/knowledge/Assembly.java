package io.xuewei.bot.knowledge;

import io.xuewei.knowledge.Copies;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Problem;
import io.xuewei.knowledge.ReplacedTitles;
import io.xuewei.knowledge.trust.CopyFinder;
import java.util.ArrayList;
import java.util.List;

/// What only the documents of an edition together tell: which of them a title names that another
/// one ends, and which are copies of one text, of which the best answers and the others do not.
///
/// The documents may be fresh from their files or those of the live edition, which have been
/// through it before.
///
/// @param documents those that answer
/// @param copies which of the others are copies of which of these
/// @param notes each copy that does not
record Assembly(List<Document> documents, Copies copies, List<Problem> notes) {

  static Assembly of(List<Document> all, Dictionary dictionary) {
    List<Document> linked = ReplacedTitles.resolve(all);
    Copies copies = CopyFinder.find(linked, new Masks(dictionary.masks()));
    var notes = new ArrayList<Problem>();
    copies.groups().forEach((best, others) -> others.forEach(copy -> notes.add(note(copy, best))));
    List<Document> answering = linked.stream().filter(d -> !copies.isCopy(d.id())).toList();
    return new Assembly(answering, copies, List.copyOf(notes));
  }

  private static Problem note(String copy, String best) {
    String what = "is a copy of " + best + ", which answers in its place";
    return Problem.of(copy, Problem.Kind.COPY, what);
  }
}
