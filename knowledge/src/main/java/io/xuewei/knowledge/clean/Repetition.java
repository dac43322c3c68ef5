package io.xuewei.knowledge.clean;

import io.xuewei.knowledge.RemovedLine;
import io.xuewei.knowledge.format.SourceLine;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The lines that a site or a folder puts around all its documents, learned from the documents.
///
/// Whoever reads a library keeps one [Edges] for each document, twelve lines at most, in a file if
/// it likes: records of strings, so JSON is a matter of course. When one file changes, only its
/// edges are made anew:
///
/// ```java
/// edges.put(id, Repetition.edges(Repetition.site(source), lines));   // each file read
/// var now = new Repetition(edges);
/// Cleaner.clean(lines, now.of(site));
/// now.affected(before);      // other documents, to be read again: what is repeated has changed
/// ```
///
/// A line is learned when at least four documents of a source, and a tenth of them, have it at the
/// same edge. It is taken out only in an unbroken run from the very first or last line, so that a
/// speaker's name under the titles stays. What an official document must have never counts: see
/// [Official]. Numbers inside count as equal where the line speaks of a web site.
public final class Repetition {

  /// What is repeated at the head and at the foot of one source's documents; keys, not lines.
  ///
  /// @param head of first lines
  /// @param foot of last lines
  public record Repeated(Set<String> head, Set<String> foot) {
    public Repeated {
      head = Set.copyOf(head);
      foot = Set.copyOf(foot);
    }

    /// Nothing is known to be repeated.
    public static Repeated none() {
      return new Repeated(Set.of(), Set.of());
    }
  }

  /// The edges of one document.
  ///
  /// @param source the site or folder it comes from, see [#site]
  /// @param head keys of its first lines
  /// @param foot keys of its last lines, the last one first
  public record Edges(String source, List<String> head, List<String> foot) {
    public Edges {
      head = List.copyOf(head);
      foot = List.copyOf(foot);
    }
  }

  private static final int FEWEST = 4;
  private static final int SHARE = 10;

  private final Map<String, Edges> documents;
  private final Map<String, Repeated> sources = new HashMap<>();

  /// @param documents the edges of all documents of a library, by id
  public Repetition(Map<String, Edges> documents) {
    this.documents = Map.copyOf(documents);
    Map<String, Integer> sizes = new HashMap<>();
    documents.values().forEach(e -> sizes.merge(e.source(), 1, Integer::sum));
    sizes.forEach((source, size) -> sources.put(source, learn(source, size)));
  }

  private Repeated learn(String source, int size) {
    Map<String, Integer> head = new HashMap<>();
    Map<String, Integer> foot = new HashMap<>();
    for (Edges edges : documents.values()) {
      if (edges.source().equals(source)) {
        new HashSet<>(edges.head()).forEach(k -> head.merge(k, 1, Integer::sum));
        new HashSet<>(edges.foot()).forEach(k -> foot.merge(k, 1, Integer::sum));
      }
    }
    int least = Math.max(FEWEST, (size + SHARE - 1) / SHARE);
    return new Repeated(often(head, least), often(foot, least));
  }

  private static Set<String> often(Map<String, Integer> counts, int least) {
    Set<String> often = new HashSet<>(counts.keySet());
    often.removeIf(key -> counts.getOrDefault(key, 0) < least);
    return often;
  }

  /// What the documents of a source repeat.
  public Repeated of(String source) {
    return sources.getOrDefault(source, Repeated.none());
  }

  /// The documents that must be cleaned again because what their source repeats is no longer what
  /// it was, and they have such a line.
  public Set<String> affected(Repetition before) {
    Set<String> affected = new HashSet<>();
    documents.forEach((id, edges) -> {
      if (differs(edges, of(edges.source()), before.of(edges.source()))) {
        affected.add(id);
      }
    });
    return affected;
  }

  private static boolean differs(Edges edges, Repeated now, Repeated then) {
    return edges.head().stream().anyMatch(k -> now.head().contains(k) != then.head().contains(k))
        || edges.foot().stream().anyMatch(k -> now.foot().contains(k) != then.foot().contains(k));
  }

  /// The edges of a document as its reader gives it, before cleaning.
  public static Edges edges(String source, List<SourceLine> lines) {
    return EdgeLines.of(source, Cleaner.withoutWebPage(lines));
  }

  /// The site that an address names (`www.example.cn`); any other source as it is, unknown ones
  /// together.
  public static String site(@Nullable String source) {
    if (source == null || !source.contains("://")) {
      return source == null ? "" : source.strip();
    }
    try {
      String host = URI.create(source.strip()).getHost();
      return host == null ? source : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return source;
    }
  }

  static List<SourceLine> remove(
      List<SourceLine> lines, Repeated repeated, List<RemovedLine> removed) {
    return EdgeLines.remove(lines, repeated, removed);
  }
}
