package io.xuewei.bot.ledger;

import io.xuewei.bot.chat.Member;
import io.xuewei.bot.chat.Message;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.lesson.Lesson;
import io.xuewei.bot.lesson.Lessons;
import io.xuewei.bot.roster.Directory;
import io.xuewei.bot.roster.Group;
import io.xuewei.bot.roster.GroupRoles;
import io.xuewei.bot.roster.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which group and which lesson somebody means.
final class Asked {

  private static final Duration BACK = Duration.ofDays(366);
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})[日号]?");

  private final Directory directory;
  private final GroupRoles roles;
  private final Lessons lessons;
  private final Clock clock;

  Asked(Directory directory, GroupRoles roles, Lessons lessons, Clock clock) {
    this.directory = directory;
    this.roles = roles;
    this.lessons = lessons;
    this.clock = clock;
  }

  /// The group that is talked in; in a conversation of two the one group of the member's.
  Optional<Group> own(Message message) {
    if (!message.room().direct()) {
      return directory.groupAt(Place.of(message));
    }
    Optional<Person> person = person(message);
    LocalDate today = LocalDate.now(clock);
    List<Group> own =
        directory.groups().stream()
            .filter(g -> person.filter(p -> directory.belongs(p.id(), g.id(), today)).isPresent())
            .toList();
    return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
  }

  /// What an organiser may ask about: the group that is talked in; in a conversation of two the one
  /// that they organise, or that the words name.
  Optional<Group> organised(Message message, String words) {
    if (!message.room().direct()) {
      return directory.groupAt(Place.of(message));
    }
    List<Group> all = roles.organisedBy(Member.of(message));
    List<Group> named =
        all.size() == 1 ? all : all.stream().filter(g -> words.contains(g.title())).toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /// The titles of the groups that they organise.
  String titles(Message message) {
    return roles.organisedBy(Member.of(message)).stream()
        .map(Group::title)
        .collect(Collectors.joining("、"));
  }

  /// The words without the group's title.
  static String without(String words, Group group) {
    return words.replace(group.title(), "").replaceFirst("^的", "").strip();
  }

  Optional<Person> person(Message message) {
    return directory.person(Member.of(message));
  }

  /// The lesson that words mean: a day, a part of the topic; without any the last that has begun.
  Optional<Lesson> lesson(Group group, String words) {
    Instant now = clock.instant();
    return lessons.between(group.id(), now.minus(BACK), now.plusMillis(1)).stream()
        .filter(lesson -> lesson.status() != Lesson.Status.CANCELLED)
        .filter(lesson -> isMeant(lesson, words))
        .max(Comparator.comparing(lesson -> lesson.hours().starts()));
  }

  private boolean isMeant(Lesson lesson, String words) {
    LocalDate day = LocalDate.ofInstant(lesson.hours().starts(), clock.getZone());
    Matcher named = DAY.matcher(words);
    if (named.find()) {
      return day.getMonthValue() == Integer.parseInt(named.group(1))
          && day.getDayOfMonth() == Integer.parseInt(named.group(2));
    }
    return switch (words.strip()) {
      case "", "本次", "这次", "今天", "刚才", "上次" -> true;
      default -> lesson.subject().topic().contains(words.strip());
    };
  }
}
