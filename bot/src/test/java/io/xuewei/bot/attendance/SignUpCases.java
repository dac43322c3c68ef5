package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Attendance.Manner;
import io.xuewei.bot.attendance.Match.Known;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The pasted lists of `sign-up-lists.txt`.
final class SignUpCases {

  /// @param expected the lines below the text
  record Case(String name, List<Known> roster, String pasted, TreeSet<String> expected) {

    NameMatching matching() {
      return new NameMatching(roster);
    }
  }

  private final Map<String, String> rosters = new HashMap<>();
  private final List<Case> cases = new ArrayList<>();

  private SignUpCases() {}

  static List<Case> read() {
    var all = new SignUpCases();
    Arrays.stream(resource("sign-up-lists.txt").split("\n## ")).forEach(all::take);
    return all.cases;
  }

  static List<String> otherTexts() {
    return List.of(resource("no-sign-up-lists.txt").split("\n---\n"));
  }

  private void take(String text) {
    if (text.startsWith("#")) {
      text.lines()
          .filter(line -> line.startsWith("@ "))
          .map(line -> line.split(" ", 3))
          .forEach(line -> rosters.put(line[1], line[2]));
      return;
    }
    String[] parts = text.split("\nroster |\n<<<\n|\n>>>\n?");
    var expected = parts.length > 3 ? parts[3] : "";
    cases.add(
        new Case(
            parts[0],
            roster(parts[1]),
            parts[2],
            expected
                .lines()
                .filter(line -> !line.isBlank())
                .collect(Collectors.toCollection(TreeSet::new))));
  }

  private List<Known> roster(String names) {
    var roster = new ArrayList<Known>();
    for (String name : rosters.getOrDefault(names, names).split(" ")) {
      roster.add(new Known("p" + roster.size(), name));
    }
    return roster;
  }

  static TreeSet<String> outcome(SignUpList list) {
    var outcome = new TreeSet<String>();
    for (SignUp signUp : list.entries()) {
      outcome.add(
          signUp
              .person()
              .map(person -> person.name() + " " + said(signUp.remark()))
              .orElseGet(() -> "? " + signUp.written() + " " + signUp.doubt()));
    }
    if (!list.gaps().isEmpty()) {
      outcome.add("gaps " + list.gaps().stream().map(n -> "" + n).collect(Collectors.joining(" ")));
    }
    if (list.blanks() > 0) {
      outcome.add("blanks " + list.blanks());
    }
    list.duplicates().forEach(known -> outcome.add("duplicate " + known.name()));
    list.vanished().forEach(known -> outcome.add("vanished " + known.name()));
    return outcome;
  }

  private static String said(Remark remark) {
    String kind =
        switch (remark.kind()) {
          case LATE -> "LATE " + remark.lateMinutes();
          case LEAVE -> "LEAVE " + remark.leave().map(Enum::name).orElse("UNSTATED");
          default -> remark.kind().name();
        };
    return remark.manner() == Manner.ONLINE ? kind + " ONLINE" : kind;
  }

  private static String resource(String name) {
    try (InputStream in = SignUpCases.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
