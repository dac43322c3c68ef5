package io.xuewei.bot.knowledge;

import io.xuewei.index.Generation;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Masks;
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

  /// Where one comes from, and one that a better copy answers for.
  Optional<Origin> origin(String id);

  /// Restores the masks that the dictionary of the generation knows.
  Masks masks();

  /// What of the files could not be used, one line each.
  List<String> problems();

  /// Today where the unit is.
  LocalDate today();

  /// How far the dense half is.
  MeaningStatus meaning();
}
