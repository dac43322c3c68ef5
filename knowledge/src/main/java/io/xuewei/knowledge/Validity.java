package io.xuewei.knowledge;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which documents of a library hold on a day.
///
/// A document is out of force from the day it is repealed, or from the day on which a document that
/// replaces it begins to hold, whichever comes first; it is not yet in force before its own first
/// day. Unknown days exclude nothing. A replacement that is itself replaced still counts: what it
/// replaced does not come back. A document that claims to replace itself, or two that claim to
/// replace each other, replace nothing.
public final class Validity {

  /// How a document stands on the day.
  public enum State {
    /// It holds.
    IN_FORCE,
    /// Its first day is still to come.
    NOT_YET,
    /// It was repealed, or replaced.
    NO_LONGER
  }

  private final Map<String, DocumentInfo> infos = new HashMap<>();
  private final Map<String, String> replacedBy = new HashMap<>();
  private final LocalDate day;

  /// @param documents all documents of a library
  /// @param day the day in question
  public Validity(List<Document> documents, LocalDate day) {
    this.day = day;
    documents.forEach(d -> infos.put(d.id(), d.info()));
    documents.forEach(this::replace);
  }

  private void replace(Document document) {
    if (document.info().template() || begins(document.info()).isAfter(day)) {
      return;
    }
    for (String old : document.info().replaces()) {
      if (!old.equals(document.id()) && !replaces(old, document.id())) {
        replacedBy.merge(old, document.id(), this::later);
      }
    }
  }

  private boolean replaces(String newer, String older) {
    DocumentInfo info = infos.get(newer);
    return info != null && info.replaces().contains(older);
  }

  private String later(String a, String b) {
    return begins(info(b)).isAfter(begins(info(a))) ? b : a;
  }

  private DocumentInfo info(String id) {
    return infos.getOrDefault(id, DocumentInfo.titled(id));
  }

  private static LocalDate begins(DocumentInfo info) {
    LocalDate from = info.inForce() != null ? info.inForce() : info.date();
    return from == null ? LocalDate.MIN : from;
  }

  /// How a document stands; one that the library does not have counts as in force.
  public State state(String id) {
    DocumentInfo info = info(id);
    if (begins(info).isAfter(day)) {
      return State.NOT_YET;
    }
    return replacedBy.containsKey(id) || !info.holdsOn(day) ? State.NO_LONGER : State.IN_FORCE;
  }

  /// The document of the library that replaces another on the day, or null: the latest one that
  /// says so directly.
  public @Nullable String replacedBy(String id) {
    return replacedBy.get(id);
  }

  /// Following replacements to their end: the document that holds now in the place of another, or
  /// null when nothing replaces it.
  public @Nullable String successor(String id) {
    Set<String> seen = new HashSet<>(Set.of(id));
    String last = null;
    String next = replacedBy.get(id);
    while (next != null && seen.add(next)) {
      last = next;
      next = replacedBy.get(next);
    }
    return last;
  }
}
