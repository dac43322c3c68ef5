package io.xuewei.knowledge.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which documents are worth comparing: those that share two fifths of the smaller one's sample, or
/// of that part of it that is rare in the library.
///
/// Documents are numbered from the longest. One sort of all samples brings equal ones together; a
/// document is counted against the first fifty that have one, so the work grows with the number of
/// documents, not its square, even where all of them share a paragraph.
final class Candidates {

  private static final int FIRST = 50;

  private final long[] entries;
  private final int[] samples;
  private final int[] rare;
  private final int[] counts;
  private final int[] rareCounts;
  private final List<List<Integer>> groups;

  /// @param samples of each document, the longest first
  Candidates(List<int[]> samples) {
    this.samples = samples.stream().mapToInt(s -> s.length).toArray();
    this.rare = this.samples.clone();
    this.counts = new int[samples.size()];
    this.rareCounts = new int[samples.size()];
    this.entries = new long[Arrays.stream(this.samples).sum()];
    int next = 0;
    for (int document = 0; document < samples.size(); document++) {
      for (int hash : samples.get(document)) {
        entries[next++] = ((long) hash << Integer.SIZE) | document;
      }
    }
    Arrays.sort(entries);
    this.groups = groups(samples.size());
  }

  /// For each document where the groups begin that it is in.
  private List<List<Integer>> groups(int documents) {
    List<List<Integer>> of = new ArrayList<>();
    for (int document = 0; document < documents; document++) {
      of.add(new ArrayList<>());
    }
    int start = 0;
    for (int i = 0; i < entries.length; i++) {
      start = hash(start) == hash(i) ? start : i;
      rare[(int) entries[i]] -= isRare(start) ? 0 : 1;
      if (start < i) {
        of.get((int) entries[i]).add(start);
      }
    }
    return of;
  }

  private int hash(int entry) {
    return (int) (entries[entry] >> Integer.SIZE);
  }

  /// Whether no more than fifty documents share the sample of a group.
  private boolean isRare(int start) {
    return start + FIRST >= entries.length || hash(start + FIRST) != hash(start);
  }

  /// The longer documents that a document may be a copy of.
  List<Integer> of(int document) {
    List<Integer> seen = new ArrayList<>();
    for (int start : groups.get(document)) {
      int end = Math.min(entries.length, start + FIRST);
      boolean isRare = isRare(start);
      for (int i = start; i < end && hash(i) == hash(start); i++) {
        count((int) entries[i], document, isRare, seen);
      }
    }
    List<Integer> worth =
        seen.stream().filter(other -> worthwhile(document, other)).sorted().toList();
    seen.forEach(other -> counts[other] = 0);
    seen.forEach(other -> rareCounts[other] = 0);
    return worth;
  }

  private void count(int other, int document, boolean isRare, List<Integer> seen) {
    if (other < document) {
      if (counts[other]++ == 0) {
        seen.add(other);
      }
      rareCounts[other] += isRare ? 1 : 0;
    }
  }

  private boolean worthwhile(int document, int other) {
    return counts[other] * 5 >= samples[document] * 2
        || (rareCounts[other] > 1 && rareCounts[other] * 5 >= rare[document] * 2);
  }
}
