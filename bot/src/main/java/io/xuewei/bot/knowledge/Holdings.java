package io.xuewei.bot.knowledge;

import io.xuewei.index.Generation;
import io.xuewei.knowledge.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a knowledge base holds right now.
public interface Holdings {

  /// The generation that answers.
  Generation generation();

  /// Its documents, in the order of their files.
  List<Document> documents();

  /// One of them.
  Optional<Document> document(String id);

  /// What of the files could not be used, one line each.
  List<String> problems();

  /// Today where the unit is.
  LocalDate today();

  /// How far the dense half is.
  MeaningStatus meaning();
}
