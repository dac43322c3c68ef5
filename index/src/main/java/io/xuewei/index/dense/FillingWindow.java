package io.xuewei.index.dense;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A few passages of a [Filling] that are stored together, and their vectors as they come in. A
/// text that occurs several times is embedded once.
final class FillingWindow {

  private final List<Item> items;
  private final Map<String, ByteVector> vectors = new LinkedHashMap<>();

  FillingWindow(List<Item> items) {
    this.items = items;
  }

  /// The texts to be embedded, in lists of at most so many.
  List<List<String>> batches(int most) {
    Set<String> distinct = new LinkedHashSet<>();
    for (Item item : items) {
      distinct.add(item.text());
      distinct.addAll(item.sentences());
    }
    var texts = List.copyOf(distinct);
    var batches = new ArrayList<List<String>>();
    for (int from = 0; from < texts.size(); from += most) {
      batches.add(texts.subList(from, Math.min(from + most, texts.size())));
    }
    return batches;
  }

  void add(List<String> texts, List<float[]> embedded) {
    for (int i = 0; i < texts.size(); i++) {
      vectors.put(texts.get(i), ByteVector.of(embedded.get(i)));
    }
  }

  /// To be asked for when all batches have been added.
  List<VectorStore.Entry> entries(String model) {
    return items.stream().map(item -> entry(item, model)).toList();
  }

  private VectorStore.Entry entry(Item item, String model) {
    var sentences = item.sentences().stream().map(this::vector).toList();
    return new VectorStore.Entry(item.key(model), new Vectors(vector(item.text()), sentences));
  }

  private ByteVector vector(String text) {
    return Objects.requireNonNull(vectors.get(text), text);
  }
}
