package io.xuewei.bot.answer;

import io.xuewei.bot.knowledge.KnowledgeBase;
import io.xuewei.bot.knowledge.LiveEdition;
import io.xuewei.index.Finding;
import io.xuewei.index.Hit;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import java.util.List;
import java.util.Optional;

/// What answering needs of the library.
public interface Sources {

  /// What the documents say to a question.
  Finding ask(String question);

  /// The best passages for a question, whether or not they answer it, the best first.
  List<Hit> search(String question, int limit);

  /// A document with its passages.
  Optional<Document> document(String id);

  /// Every document.
  List<Document> documents();

  /// The number of the generation that answers now.
  int generation();

  /// The title of the document that replaces another.
  Optional<String> replacementOf(String documentId);

  /// The organisation's words, as they were when the documents were published.
  Dictionary dictionary();

  /// Those of a knowledge base: each call is answered by the edition that is live at that moment.
  static Sources of(KnowledgeBase knowledge) {
    return new Sources() {
      @Override
      public Finding ask(String question) {
        return knowledge.with(live -> live.library().ask(question));
      }

      @Override
      public List<Hit> search(String question, int limit) {
        return knowledge.with(live -> live.library().search(question, limit));
      }

      @Override
      public Optional<Document> document(String id) {
        return knowledge.with(live -> live.index().document(id));
      }

      @Override
      public List<Document> documents() {
        return knowledge.documents();
      }

      @Override
      public int generation() {
        return knowledge.generation().number();
      }

      @Override
      public Optional<String> replacementOf(String documentId) {
        return knowledge
            .with(live -> live.library().successorOf(documentId))
            .map(document -> document.info().title());
      }

      @Override
      public Dictionary dictionary() {
        return knowledge.with(LiveEdition::dictionary);
      }
    };
  }
}
