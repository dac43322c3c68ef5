package io.xuewei.bot.attendance;

import io.xuewei.bot.attendance.Attendance.Manner;
import io.xuewei.bot.attendance.Attendance.Status;
import io.xuewei.bot.attendance.Match.Known;
import io.xuewei.bot.attendance.SignUp.Doubt;
import io.xuewei.bot.lesson.Lesson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the group is told of a pasted list: how many, gaps, doubtful names, who is missing.
final class ListReport {

  /// The mark of the first answer.
  static final String FIRST = "first";

  /// The mark of the answer that nobody is missing.
  static final String COMPLETE = "complete";

  private static final int SHOWN = 10;

  private final Office office;
  private final Lesson lesson;
  private final SignUpList list;
  private final List<Attendance> known;

  /// @param known how everybody stands to the lesson now
  ListReport(Office office, Lesson lesson, SignUpList list, List<Attendance> known) {
    this.office = office;
    this.lesson = lesson;
    this.list = list;
    this.known = known;
  }

  /// One mark for each thing that is asked about or named: a hash of it, so that no name is kept.
  Set<String> marks() {
    return lines().keySet();
  }

  /// What is asked about or named, by its mark.
  private Map<String, String> lines() {
    var lines = new LinkedHashMap<String, String>();
    for (SignUp doubtful : list.doubtful()) {
      lines.putIfAbsent(mark(doubtful.doubt() + doubtful.written()), question(doubtful));
    }
    if (!list.gaps().isEmpty()) {
      lines.put(mark("gaps" + list.gaps()), office.say("list.gaps", numbers(list.gaps())));
    }
    if (!list.duplicates().isEmpty()) {
      lines.put(
          mark("duplicates" + list.duplicates()),
          office.say("list.duplicates", names(list.duplicates())));
    }
    if (!list.vanished().isEmpty()) {
      lines.put(
          mark("vanished" + list.vanished()), office.say("list.vanished", names(list.vanished())));
    }
    return lines;
  }

  private String question(SignUp doubtful) {
    String why = office.say("list.doubt." + doubtful.doubt());
    boolean guess =
        doubtful.doubt() == Doubt.SIMILAR
            || doubtful.doubt() == Doubt.SURNAME_ONLY
            || doubtful.doubt() == Doubt.WITH_MORE;
    Set<String> candidates = new LinkedHashSet<>();
    if (guess) {
      doubtful.candidates().forEach(known -> candidates.add(known.name()));
    }
    return candidates.isEmpty()
        ? office.say("list.doubtful", doubtful.written(), why)
        : office.say("list.guess", doubtful.written(), why, String.join("/", candidates));
  }

  /// The answer to a lesson's first list.
  ///
  /// @param begun whether the lesson takes sign-ins already
  String full(boolean begun, List<String> missing) {
    var said = new ArrayList<String>();
    said.add(begun ? counts() : office.say("list.before", office.title(lesson), leaves()));
    said.addAll(questions(marks()));
    if (begun && !missing.isEmpty()) {
      said.add(office.say("list.missing", missing.size(), office.missing(lesson.group(), missing)));
    }
    return String.join("\n", said);
  }

  private String counts() {
    long present = count(Status.PRESENT);
    long online =
        known.stream()
            .filter(a -> a.presence().status() == Status.PRESENT)
            .filter(a -> a.presence().manner() == Manner.ONLINE)
            .count();
    long received =
        list.certain().stream().filter(s -> s.remark().kind() == Remark.Kind.RECEIVED).count();
    String onlineToo = online > 0 ? office.say("list.online", online) : "";
    String said = office.say("list.counts", office.title(lesson), present + onlineToo, leaves());
    return received > 0 ? said + office.say("list.received", received) : said;
  }

  private String leaves() {
    return String.valueOf(count(Status.LEAVE));
  }

  private long count(Status status) {
    return known.stream().filter(a -> a.presence().status() == status).count();
  }

  /// The answer to a re-sent list in which something is new.
  String brief(Set<String> news) {
    var said = new ArrayList<String>();
    if (news.contains(COMPLETE)) {
      said.add(office.say("list.complete", office.title(lesson), count(Status.PRESENT), leaves()));
    }
    said.addAll(questions(news));
    return String.join("\n", said);
  }

  private List<String> questions(Set<String> marks) {
    List<String> all =
        lines().entrySet().stream()
            .filter(line -> marks.contains(line.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (all.size() <= SHOWN) {
      return all;
    }
    var some = new ArrayList<>(all.subList(0, SHOWN));
    some.add(office.say("list.more", all.size() - SHOWN));
    return some;
  }

  private String names(List<Known> people) {
    return office.list(people.stream().map(Known::name).toList());
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining("、"));
  }

  private String mark(String what) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((lesson.id() + what).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
