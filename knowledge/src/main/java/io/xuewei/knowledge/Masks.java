package io.xuewei.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Restores the words that circulate blanked out: `X建` for 党建, `ZZ` for 政治.
///
/// The stored text is never changed. [#unmask] gives a parallel text for searching, in which every
/// mask that the dictionary knows is restored (the longest entry wins), with a map of offsets back.
/// What nobody can restore, such as the `*` of `*市`, stays as it is: a hole. Holes are `*`, `×`,
/// `□`, `■` and runs of `X`, and `ZZ`.
///
/// An entry does not apply behind another mask or 第 (`××员` is somebody, not 党员), except inside a
/// longer entry.
///
/// Not masks: letters in Latin words and codes (`XML`, `X光`, `A4`), multiplication (`3×5`,
/// `人数×100%`), the placeholders of a template (`20XX年`, `X月X日`, see [DocumentInfo#template]), and
/// `* ` as a bullet. Case and width of the letters make no difference: `x建` and `Ｘ建` are `X建`. One
/// instance serves all threads.
public final class Masks {

  /// A masked string and what it stands for: `X建`, `党建`.
  public record Mask(String masked, String restored) {}

  /// A mask where it stands.
  ///
  /// @param start offset of its first character
  /// @param end offset behind its last character
  /// @param restored what the dictionary puts there; null for a hole that nobody can restore
  public record Found(int start, int end, @Nullable String restored) {}

  private final Map<Character, List<Mask>> byFirst = new HashMap<>();
  private final boolean[] interesting = new boolean[Character.MAX_VALUE + 1];

  /// Masks to restore; entries that are empty on the left are ignored.
  public Masks(List<Mask> masks) {
    for (Mask mask : masks) {
      if (!mask.masked().isEmpty()) {
        add(new Mask(Holes.fold(mask.masked()), mask.restored()));
      }
    }
    byFirst.values().forEach(l -> l.sort(Comparator.comparingInt(m -> -m.masked().length())));
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      interesting[c] = Holes.mayBe(c) || byFirst.containsKey(Holes.fold(c));
    }
  }

  private void add(Mask mask) {
    byFirst.computeIfAbsent(mask.masked().charAt(0), c -> new ArrayList<>()).add(mask);
  }

  /// The search text of a stretch of text. A text without masks comes back as it is, at the cost of
  /// one scan.
  public Unmasked unmask(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (interesting[text.charAt(i)] && (entryAt(text, i) != null || Holes.length(text, i) > 0)) {
        return restore(text, i);
      }
    }
    return new Unmasked(text, Unmasked.SAME, false);
  }

  private Unmasked restore(String text, int first) {
    var result = new Restored(text, first);
    int i = first;
    while (i < text.length()) {
      Mask entry = interesting[text.charAt(i)] ? entryAt(text, i) : null;
      if (entry != null) {
        result.put(entry, i);
        i += entry.masked().length();
      } else {
        result.copy(i);
        i++;
      }
    }
    return result.done();
  }

  /// Every mask of a text, in order; see [Found].
  public List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      Found next = interesting[text.charAt(i)] ? foundAt(text, i) : null;
      if (next != null) {
        found.add(next);
        i = next.end();
      } else {
        i++;
      }
    }
    return found;
  }

  private @Nullable Found foundAt(String text, int i) {
    Mask entry = entryAt(text, i);
    if (entry != null) {
      return new Found(i, i + entry.masked().length(), entry.restored());
    }
    int hole = Holes.length(text, i);
    return hole > 0 ? new Found(i, i + hole, null) : null;
  }

  private @Nullable Mask entryAt(String text, int i) {
    List<Mask> entries = byFirst.get(Holes.fold(text.charAt(i)));
    if (entries == null) {
      return null;
    }
    for (Mask entry : entries) {
      if (Holes.matches(text, i, entry.masked())) {
        return entry;
      }
    }
    return null;
  }

  /// A text with its masks restored.
  ///
  /// @param text the restored text
  /// @param offsets for each position in `text`, and for its end, the position in the masked text;
  ///   empty when nothing was restored and the two are the same. Ask [#toSource] rather than the
  ///   array.
  /// @param masked whether the original holds a mask, restored or not
  @SuppressWarnings("ArrayRecordComponent")
  public record Unmasked(String text, int[] offsets, boolean masked) {

    static final int[] SAME = {};

    /// The position in the masked text that a position in the restored text comes from. Inside a
    /// restored word of another length than its mask it is the start of the mask.
    public int toSource(int position) {
      return offsets.length == 0 ? position : offsets[position];
    }
  }
}
