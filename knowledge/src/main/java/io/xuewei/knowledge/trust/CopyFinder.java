package io.xuewei.knowledge.trust;

import io.xuewei.knowledge.Copies;
import io.xuewei.knowledge.Document;
import io.xuewei.knowledge.Masks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds the copies of one text among the documents of a library and picks the one that answers.
///
/// ```java
/// Copies copies = CopyFinder.find(reading.documents(), new Masks(dictionary.masks()));
/// ```
///
/// Two documents are copies when four fifths of what either has is in both (runs of four
/// characters, masks restored, width and punctuation aside); where both have annexes, their bodies
/// must be alike too. A document of which nine tenths are in a longer one is a lesser copy, an
/// extract, unless it has a number of its own. Versions of one rule ([Versions]) are never copies.
///
/// Among copies the best answers: see [Copy#BEST_FIRST]. An extract never answers for the whole.
/// Very short texts (under about fifty characters) count as copies only when they are the same.
/// 5,000 documents of 2,000 characters take a few seconds at most.
public final class CopyFinder {

  private static final double ALIKE = 0.8;
  private static final double SAME = 0.95;
  private static final double BODY = 0.7;
  private static final double WITHIN = 0.9;
  private static final int SHORT = 50;
  private static final int UNRANKED = Integer.MAX_VALUE;

  private final List<Copy> all;
  private final List<List<Integer>> alike = new ArrayList<>();
  private final Map<Integer, List<Integer>> wholes = new TreeMap<>();
  private final Map<Integer, Integer> copyOf = new HashMap<>();
  private int comparisons;

  private CopyFinder(List<Document> documents, Masks masks) {
    this.all =
        documents.stream()
            .map(d -> new Copy(d, masks))
            .sorted(
                Comparator.comparingInt((Copy c) -> -c.whole().size())
                    .thenComparing(c -> c.document().id()))
            .toList();
    all.forEach(c -> alike.add(new ArrayList<>()));
  }

  /// The copies among all documents of a library.
  ///
  /// @param masks the dictionary's: a masked copy is a copy
  public static Copies find(List<Document> documents, Masks masks) {
    return new CopyFinder(documents, masks).find();
  }

  /// How many pairs are compared in full.
  static int comparisons(List<Document> documents, Masks masks) {
    var finder = new CopyFinder(documents, masks);
    finder.find();
    return finder.comparisons;
  }

  private Copies find() {
    var candidates = new Candidates(all.stream().map(c -> c.whole().sample()).toList());
    for (int shorter = 0; shorter < all.size(); shorter++) {
      for (int longer : candidates.of(shorter)) {
        compare(longer, shorter);
      }
    }
    chooseAmongAlike();
    wholes.forEach(this::extract);
    Map<String, String> ids = new HashMap<>();
    copyOf.forEach((copy, best) -> ids.put(id(copy), id(best)));
    return new Copies(ids);
  }

  private String id(int index) {
    return all.get(index).document().id();
  }

  private void compare(int longer, int shorter) {
    if (alike(longer, shorter)) {
      alike.get(longer).add(shorter);
      alike.get(shorter).add(longer);
    } else if (isExtract(all.get(shorter), all.get(longer))) {
      wholes.computeIfAbsent(shorter, s -> new ArrayList<>()).add(longer);
    }
  }

  private boolean alike(int one, int other) {
    comparisons++;
    Copy a = all.get(one);
    Copy b = all.get(other);
    double least = Math.min(a.whole().size(), b.whole().size()) < SHORT ? SAME : ALIKE;
    return a.whole().likeness(b.whole()) >= least
        && (!a.hasAnnex() || !b.hasAnnex() || a.body().likeness(b.body()) >= BODY)
        && !Versions.differ(a.document(), b.document());
  }

  private static boolean isExtract(Copy part, Copy whole) {
    return part.document().info().number() == null
        && part.whole().size() >= SHORT
        && part.whole().within(whole.whole()) >= WITHIN
        && (!part.hasAnnex() || !whole.hasAnnex() || part.body().within(whole.body()) >= WITHIN)
        && !Versions.differ(part.document(), whole.document());
  }

  /// From the best on: a document is a copy of the first one that answers and is like it.
  private void chooseAmongAlike() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!alike.get(i).isEmpty() && !wholes.containsKey(i)) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparing(all::get, Copy.BEST_FIRST));
    int[] ranks = new int[all.size()];
    Arrays.fill(ranks, UNRANKED);
    int rank = 0;
    for (int i : order) {
      int best = better(i, ranks);
      if (best >= 0) {
        copyOf.put(i, best);
      }
      ranks[i] = rank++;
    }
  }

  /// The best of those ranked before that answers for a document, or -1. Of many copies only some
  /// were compared with each; the one that answers for a neighbour is compared now.
  private int better(int index, int[] ranks) {
    int best = -1;
    for (int neighbour : alike.get(index)) {
      int answers = copyOf.getOrDefault(neighbour, neighbour);
      boolean first = ranks[answers] < (best < 0 ? UNRANKED : ranks[best]);
      if (first && (answers == neighbour || alike(answers, index))) {
        best = answers;
      }
    }
    return best;
  }

  private void extract(int part, List<Integer> candidates) {
    candidates.stream()
        .map(whole -> copyOf.getOrDefault(whole, whole))
        .filter(whole -> whole != part && !wholes.containsKey(whole))
        .filter(whole -> !Versions.differ(all.get(part).document(), all.get(whole).document()))
        .min(Comparator.comparing(all::get, Copy.BEST_FIRST))
        .ifPresent(best -> copyOf.put(part, best));
  }
}
