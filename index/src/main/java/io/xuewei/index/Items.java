package io.xuewei.index;

import io.xuewei.index.dense.Item;
import io.xuewei.knowledge.Dictionary;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Masks;
import io.xuewei.knowledge.Passage;
import java.util.List;

/// What the sentence model reads of a passage: the passage under its title and headings, and each
/// of its sentences, with the masks restored that the dictionary knows.
final class Items {

  private final SearchText searchText;

  Items(Dictionary dictionary) {
    searchText = new SearchText(new Masks(dictionary.masks()));
  }

  Item of(Document document, Passage passage) {
    String above = document.info().title() + "\n" + String.join("\n", passage.path());
    List<String> sentences =
        Stretches.of(passage).stream().map(span -> searchText.of(span.of(passage.text()))).toList();
    return new Item(searchText.of(above.strip() + "\n" + passage.text()), sentences);
  }
}
