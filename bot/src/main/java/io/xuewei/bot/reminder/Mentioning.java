package io.xuewei.bot.reminder;

import io.xuewei.bot.chat.Mention;
import io.xuewei.bot.chat.Place;
import io.xuewei.bot.roster.Directory;
import io.xuewei.bot.roster.Person;
import io.xuewei.bot.rule.Rulebook;
import io.xuewei.bot.rule.Rules;
import java.util.List;

/// Whom a message calls by name, at most as many as the group's rule says.
final class Mentioning {

  private final Directory directory;
  private final Rules rules;

  Mentioning(Directory directory, Rules rules) {
    this.directory = directory;
    this.rules = rules;
  }

  /// @param others how many are not named
  record Call(List<Mention> mentions, int others) {}

  /// People without an account on the platform are named only.
  Call call(String group, Place place, List<Person> people) {
    int most = rules.value(Rulebook.MENTIONS, group);
    List<Mention> mentions =
        people.stream().limit(most).map(person -> mention(person, place)).toList();
    return new Call(mentions, people.size() - mentions.size());
  }

  private Mention mention(Person person, Place place) {
    return directory.accounts(person.id()).stream()
        .filter(account -> account.channel().equals(place.channel()))
        .findFirst()
        .map(account -> new Mention(account.code(), person.name()))
        .orElseGet(() -> Mention.named(person.name()));
  }
}
