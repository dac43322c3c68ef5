package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Match.Known;
import io.xuewei.bot.attendance.SignUp.Doubt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A pasted 接龙, read with a roster at hand.
///
/// Each member re-sends the whole list with a line more, so a text may hold several blocks, and a
/// chat many texts. They are merged: the last block that says something of a person holds, and a
/// person who stood in an earlier block and not in the last one is named as vanished but stays
/// counted, since two members who write at once lose each other's line.
///
/// Only names that mean exactly one person of the roster are counted; see [NameMatching].
///
/// @param entries of all blocks, a person at most once
/// @param gaps numbers that are left out between 1 and the highest of the last block
/// @param blanks how many numbers of the last block have nothing behind them
/// @param duplicates who stands twice in the last block
/// @param vanished who stood in an earlier block and not in the last one
record SignUpList(
    List<SignUp> entries,
    List<Integer> gaps,
    int blanks,
    List<Known> duplicates,
    List<Known> vanished) {

  SignUpList {
    entries = List.copyOf(entries);
    gaps = List.copyOf(gaps);
    duplicates = List.copyOf(duplicates);
    vanished = List.copyOf(vanished);
  }

  /// Reads a text; empty when it is no such list: neither 接龙 nor at least two numbered names.
  static Optional<SignUpList> read(String pasted, NameMatching roster) {
    var lines = new SignUpLines(roster);
    lines.read(pasted);
    return lines.isHeaded() || lines.namesPeople() ? Optional.of(of(lines)) : Optional.empty();
  }

  private static SignUpList of(SignUpLines lines) {
    List<List<SignUp>> blocks = lines.blocks();
    var duplicates = new LinkedHashSet<Known>();
    var merged = new LinkedHashMap<String, SignUp>();
    var before = new LinkedHashSet<Known>();
    var last = new LinkedHashSet<Known>();
    for (List<SignUp> block : blocks) {
      before.addAll(last);
      duplicates.clear();
      last.clear();
      merged.putAll(once(block, duplicates));
      block.forEach(signUp -> named(signUp).ifPresent(last::add));
    }
    before.removeAll(last);
    return new SignUpList(
        List.copyOf(merged.values()),
        gaps(lines.numbers()),
        lines.blanks(),
        List.copyOf(duplicates),
        List.copyOf(before));
  }

  /// The entries of a block, each person once.
  private static Map<String, SignUp> once(List<SignUp> block, Set<Known> duplicates) {
    var once = new LinkedHashMap<String, SignUp>();
    for (SignUp signUp : block) {
      SignUp earlier = once.putIfAbsent(key(signUp), signUp);
      if (earlier != null) {
        named(signUp).ifPresent(duplicates::add);
        if (!earlier.remark().equals(signUp.remark())) {
          once.put(key(signUp), earlier.doubted(Doubt.CONTRADICTORY));
        }
      }
    }
    return once;
  }

  private static String key(SignUp signUp) {
    return named(signUp).map(known -> "=" + known.id()).orElse(signUp.written());
  }

  /// Who stands there for certain, whatever is doubtful beside the name.
  private static Optional<Known> named(SignUp signUp) {
    return switch (signUp.doubt()) {
      case NONE -> signUp.person();
      case CONTRADICTORY, UNCLEAR, WHOSE_REMARK -> signUp.candidates().stream().findFirst();
      default -> Optional.empty();
    };
  }

  private static List<Integer> gaps(List<Integer> numbers) {
    int highest = numbers.stream().mapToInt(n -> n).max().orElse(0);
    var gaps = new ArrayList<Integer>();
    for (int number = 1; number < highest; number++) {
      if (!numbers.contains(number)) {
        gaps.add(number);
      }
    }
    return gaps;
  }

  /// What is counted.
  List<SignUp> certain() {
    return entries.stream().filter(entry -> entry.doubt() == Doubt.NONE).toList();
  }

  /// What is asked about.
  List<SignUp> doubtful() {
    return entries.stream().filter(entry -> entry.doubt() != Doubt.NONE).toList();
  }
}
