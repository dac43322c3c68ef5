package io.xuewei.bot.web;

import io.xuewei.bot.knowledge.Holdings;
import io.xuewei.bot.knowledge.MeaningStatus;
import io.xuewei.bot.knowledge.Origin;
import io.xuewei.index.Generation;
import io.xuewei.index.PassageIndex;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Masks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What an index holds, without files behind it, on 12 June 2025.
record IndexHoldings(PassageIndex index, Supplier<MeaningStatus> status) implements Holdings {

  @Override
  public Generation generation() {
    return index.generation();
  }

  @Override
  public List<Document> documents() {
    return index.documents();
  }

  @Override
  public Optional<Document> document(String id) {
    return index.document(id);
  }

  @Override
  public Optional<Origin> origin(String id) {
    return document(id).map(d -> new Origin(d, "", List.of(), Optional.empty(), List.of()));
  }

  @Override
  public Masks masks() {
    return new Masks(List.of());
  }

  @Override
  public List<String> problems() {
    return List.of();
  }

  @Override
  public LocalDate today() {
    return LocalDate.of(2025, 6, 12);
  }

  @Override
  public MeaningStatus meaning() {
    return status.get();
  }
}
